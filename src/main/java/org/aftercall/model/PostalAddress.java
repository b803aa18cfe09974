package org.aftercall.model;

/// An address of a contact or a company with what it is for.
public record PostalAddress(AddressId id, String label, Address address) {}
