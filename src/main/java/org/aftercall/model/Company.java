package org.aftercall.model;

/// An organisation. Its phones and addresses are rows of their own.
///
/// @param name as written
/// @param domain its web domain in lower case, may be empty
/// @param recordManager name of the user who owns it; empty for nobody
public record Company(CompanyId id, String name, String domain, String recordManager) {}
