package org.greenlight.carbon.account;

/** Where a line counts. Exported energy and fixed carbon are deductions. */
enum Category {
    FUEL, PROCESS, FIXED, ELECTRICITY_PURCHASED, ELECTRICITY_EXPORTED, HEAT_PURCHASED, HEAT_EXPORTED;

    public boolean isEnergy() {
        return ordinal() >= ELECTRICITY_PURCHASED.ordinal();
    }

    public boolean isDeduction() {
        return this == FIXED || this == ELECTRICITY_EXPORTED || this == HEAT_EXPORTED;
    }
}
