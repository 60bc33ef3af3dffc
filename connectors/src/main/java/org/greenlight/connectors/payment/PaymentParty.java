package org.greenlight.connectors.payment;

/**
 * One side of a payment.
 *
 * @param name     the account holder as the bank knows it
 * @param account  domestic account number, at most 34 characters
 * @param bankCode CNAPS code (联行号) of the branch that keeps the account, 12 digits
 */
public record PaymentParty(String name, String account, String bankCode) {}
