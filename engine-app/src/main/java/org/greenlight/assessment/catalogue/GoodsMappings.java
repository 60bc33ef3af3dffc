package org.greenlight.assessment.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface GoodsMappings extends JpaRepository<GoodsMapping, UUID> {

    /** Everything decided up to a day about a supplier, the newest first, for the parties of the decisions. */
    @Query(
            """
            select m from GoodsMapping m
            where m.supplierId = :supplierId and m.confirmedOn <= :day and (m.supplierId in :parties or m.funderId in :parties)
            order by m.confirmedAt desc, m.id desc
            """)
    List<GoodsMapping> findAllOf(UUID supplierId, LocalDate day, Collection<UUID> parties);

    /** What counts of one funder's decisions: the newest one of each goods. */
    static Map<String, GoodsMapping> newest(List<GoodsMapping> newestFirst, UUID funderId) {
        Map<String, GoodsMapping> newest = new LinkedHashMap<>();
        newestFirst.stream().filter(mapping -> mapping.funderId().equals(funderId)).forEach(mapping -> newest.putIfAbsent(mapping.goodsKey(), mapping));
        return newest;
    }
}
