package org.greenlight.assessment.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a funder's officer decided goods of a supplier are, by the edition of its day. Never changed; a newer row of the same goods goes before it. */
@Entity
class GoodsMapping extends AbstractAggregateRoot<GoodsMapping> {

    @Id
    private UUID id;

    private UUID supplierId;
    private UUID funderId;
    private String goodsName;
    private String goodsKey;
    private String edition;
    private String entry;
    private String entryName;
    private String activity;
    private boolean ghgReduction;

    @Enumerated(EnumType.STRING)
    private Evidence evidence;

    private String evidenceReference;
    private LocalDate evidenceValidUntil;
    private Integer declaredShareBps;
    private String note;
    private LocalDate confirmedOn;
    private Instant confirmedAt;
    private UUID confirmedBy;

    @Version
    private Long version;

    protected GoodsMapping() {}

    /** The goods by their name on invoices, of a supplier, as a funder sees them. */
    record Goods(UUID supplierId, UUID funderId, String name, String activity) {}

    /** @param validUntil the last day it counts, or null */
    record Proof(Evidence evidence, String reference, LocalDate validUntil) {}

    /** Who decided when. */
    record Decision(UUID id, UUID person, LocalDate day, Instant at) {}

    private GoodsMapping(Goods goods, String edition, String note, Decision decision) {
        this.id = decision.id();
        this.supplierId = goods.supplierId();
        this.funderId = goods.funderId();
        this.goodsName = goods.name();
        this.goodsKey = key(goods.name());
        this.activity = goods.activity();
        this.edition = edition;
        this.note = note;
        this.confirmedOn = decision.day();
        this.confirmedAt = decision.at();
        this.confirmedBy = decision.person();
    }

    /** @param declaredShareBps the share of the supplier's sales that it declares for these goods; counts only without invoices; or null */
    static GoodsMapping in(CatalogueEntry entry, boolean ghgReduction, Goods goods, Proof proof, Integer declaredShareBps, String note, Decision decision) {
        GoodsMapping mapping = new GoodsMapping(goods, entry.edition(), note, decision);
        mapping.entry = entry.code();
        mapping.entryName = entry.name();
        mapping.ghgReduction = ghgReduction;
        mapping.evidence = proof.evidence();
        mapping.evidenceReference = proof.reference();
        mapping.evidenceValidUntil = proof.validUntil();
        mapping.declaredShareBps = declaredShareBps;
        mapping.registerEvent(new CatalogueEvent.GoodsMapped(
                mapping.supplierId, mapping.parties(), mapping.id, mapping.goodsName, mapping.edition, mapping.entry, mapping.entryName,
                mapping.activity, ghgReduction, proof.evidence().name(), proof.reference(), proof.validUntil(), declaredShareBps,
                mapping.confirmedOn));
        return mapping;
    }

    static GoodsMapping leftOut(String edition, Goods goods, String note, Decision decision) {
        GoodsMapping mapping = new GoodsMapping(goods, edition, note, decision);
        mapping.registerEvent(new CatalogueEvent.GoodsLeftOut(
                mapping.supplierId, mapping.parties(), mapping.id, mapping.goodsName, edition, note, mapping.confirmedOn));
        return mapping;
    }

    /** Two ways of writing a name are one: full-width signs, blanks and capitals do not matter. */
    static String key(String goodsName) {
        return Matching.plain(goodsName).replaceAll("\\s+", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** In the catalogue, and its evidence holds on that day. */
    boolean countsOn(LocalDate day) {
        return entry != null && (evidenceValidUntil == null || !day.isAfter(evidenceValidUntil));
    }

    private Set<UUID> parties() {
        return Set.of(supplierId, funderId);
    }

    UUID id() {
        return id;
    }

    UUID funderId() {
        return funderId;
    }

    String goodsName() {
        return goodsName;
    }

    String goodsKey() {
        return goodsKey;
    }

    String edition() {
        return edition;
    }

    /** Null if the goods are not in the catalogue. */
    String entry() {
        return entry;
    }

    String entryName() {
        return entryName;
    }

    String activity() {
        return activity;
    }

    boolean ghgReduction() {
        return ghgReduction;
    }

    Evidence evidence() {
        return evidence;
    }

    String evidenceReference() {
        return evidenceReference;
    }

    LocalDate evidenceValidUntil() {
        return evidenceValidUntil;
    }

    Integer declaredShareBps() {
        return declaredShareBps;
    }

    String note() {
        return note;
    }

    LocalDate confirmedOn() {
        return confirmedOn;
    }

    UUID confirmedBy() {
        return confirmedBy;
    }
}
