package org.greenlight.receivable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenlight.assessment.catalogue.Sales;
import org.greenlight.assessment.catalogue.SoldGoods;
import org.springframework.stereotype.Component;

/** A supplier's sales as the lines of its e-invoices tell them; read from the invoices as they were received. */
@Component
class InvoicedSales implements Sales {

    private final Invoices invoices;

    InvoicedSales(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public List<SoldGoods> sold(UUID supplierId, UUID funderId, LocalDate from, LocalDate to) {
        return invoices.verified(supplierId, funderId, from, to).stream()
                .flatMap(xml -> InvoiceReading.read(xml).lines().stream())
                .map(line -> new SoldGoods(line.itemName(), line.amount()))
                .toList();
    }
}
