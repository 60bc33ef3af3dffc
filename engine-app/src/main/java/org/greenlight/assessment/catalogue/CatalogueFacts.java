package org.greenlight.assessment.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read-only answers about how much of a supplier's sales is in the green catalogue. */
@Component
@Transactional(readOnly = true)
public class CatalogueFacts {

    /** House default: what was sold in the last twelve months. */
    private static final int MONTHS = 12;

    private final GoodsMappings mappings;
    private final Sales sales;

    CatalogueFacts(GoodsMappings mappings, Sales sales) {
        this.mappings = mappings;
        this.sales = sales;
    }

    /** By the decisions that this funder's officers took up to the day. */
    public CatalogueShare share(UUID supplierId, UUID funderId, LocalDate day) {
        Map<String, GoodsMapping> decided = GoodsMappings.newest(mappings.findAllOf(supplierId, day, Set.of(funderId)), funderId);
        return CatalogueShare.of(sold(supplierId, funderId, day), decided, day);
    }

    List<SoldGoods> sold(UUID supplierId, UUID funderId, LocalDate day) {
        return sales.sold(supplierId, funderId, day.minusMonths(MONTHS).plusDays(1), day);
    }
}
