package org.aftercall.ui.firstrun;

import java.nio.file.Path;
import java.util.Locale;

/// What the first start asked, answered.
///
/// @param user name of the person at the keyboard
/// @param book what the user calls the book
/// @param folder where the book is to lie
/// @param language of everything that is said
/// @param textSize in percent
public record Answers(
        Beginning beginning, String user, String book, Path folder, Locale language, Look look, int textSize) {}
