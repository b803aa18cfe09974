package org.aftercall.format;

/// A sheet of a workbook.
///
/// @param name as its tab shows it
/// @param hidden whether the spreadsheet program hides it
public record SheetInfo(String name, boolean hidden) {}
