package org.greenlight.connectors.registry;

/** Kinds of registration the registry keeps apart. A receivable is either pledged or assigned (factoring). */
public enum FilingType {
    AR_PLEDGE, AR_ASSIGNMENT_FACTORING, INVENTORY_MORTGAGE, EQUIPMENT_MORTGAGE, WAREHOUSE_RECEIPT_PLEDGE, FINANCE_LEASE,
    RETENTION_OF_TITLE, OTHER
}
