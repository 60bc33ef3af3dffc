package org.greenlight.financing;

/** Where the debtor pays a claim that was assigned to the funder. */
public record CollectionAccount(String name, String number, String bankCode) {}
