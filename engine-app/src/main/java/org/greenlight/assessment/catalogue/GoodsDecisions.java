package org.greenlight.assessment.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Ids;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.programme.ProgrammeFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an officer's decision on goods: the class is necessary, and evidence has to show the rest. */
@Component
class GoodsDecisions {

    private static final int WHOLE_BPS = 10_000;

    private final Catalogue catalogue;
    private final GoodsMappings mappings;
    private final ProgrammeFacts programmes;
    private final BusinessClock clock;

    GoodsDecisions(Catalogue catalogue, GoodsMappings mappings, ProgrammeFacts programmes, BusinessClock clock) {
        this.catalogue = catalogue;
        this.mappings = mappings;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * @param id made by the caller, so that the same request twice is one decision; or absent
     * @param goodsName as on the invoice's line
     * @param entry item of level 3; absent if the goods are not in the catalogue
     * @param activity class of GB/T 4754 that makes or trades them; the supplier's own if absent
     * @param evidence the word of {@link Evidence}
     * @param evidenceReference number of the document
     * @param evidenceValidUntil the last day it counts, or absent
     * @param declaredShareBps share of the sales that the supplier declares; counts while no invoice is known; or absent
     * @param note needed without an entry
     */
    record Wanted(
            UUID id, String goodsName, String entry, String activity, String evidence, String evidenceReference, LocalDate evidenceValidUntil,
            Integer declaredShareBps, String note) {}

    /** The class to match with; refused if it is none of GB/T 4754-2017, or the supplier is not known to the reader. */
    String activity(UUID supplierId, String wanted) {
        String own = programmes.supplierFacts(supplierId).sector();
        String activity = wanted == null || wanted.isBlank() ? own : wanted.strip();
        if (catalogue.className(activity).isEmpty()) {
            throw Problem.invalid("catalogue-activity-unknown", activity).at("activity");
        }
        return activity;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    GoodsMapping decide(UUID supplierId, Wanted wanted, Actor officer) {
        String activity = activity(supplierId, wanted.activity());
        String name = required("goodsName", wanted.goodsName());
        Optional<GoodsMapping> known = Optional.ofNullable(wanted.id()).flatMap(mappings::findById);
        if (known.isPresent()) {
            return known.get();
        }
        String edition = catalogue.editionOn(clock.today()).edition();
        GoodsMapping.Goods goods = new GoodsMapping.Goods(supplierId, officer.organisationId(), name, activity);
        GoodsMapping.Decision decision = new GoodsMapping.Decision(
                wanted.id() == null ? Ids.next() : wanted.id(), officer.personId(), clock.today(), clock.instant());
        if (wanted.entry() == null) {
            return mappings.save(GoodsMapping.leftOut(edition, goods, required("note", wanted.note()), decision));
        }
        CatalogueEntry entry = catalogue.entry(edition, wanted.entry().strip());
        CatalogueEntry.Row row = entry.rowOf(activity)
                .orElseThrow(() -> Problem.refused("catalogue-class-not-in-entry", activity, entry.code(), entry.name(), classes(entry)).at("activity"));
        GoodsMapping.Proof proof = proof(wanted);
        requireRoom(goods, wanted.declaredShareBps());
        return mappings.save(GoodsMapping.in(entry, row.ghgReduction(), goods, proof, wanted.declaredShareBps(), stripped(wanted.note()), decision));
    }

    private GoodsMapping.Proof proof(Wanted wanted) {
        String word = required("evidence", wanted.evidence());
        Evidence evidence = Arrays.stream(Evidence.values())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("catalogue-evidence-unknown", word, Arrays.toString(Evidence.values())).at("evidence"));
        String reference = required("evidenceReference", wanted.evidenceReference());
        if (wanted.evidenceValidUntil() != null && wanted.evidenceValidUntil().isBefore(clock.today())) {
            throw Problem.invalid("catalogue-evidence-lapsed", wanted.evidenceValidUntil()).at("evidenceValidUntil");
        }
        return new GoodsMapping.Proof(evidence, reference, wanted.evidenceValidUntil());
    }

    /** What a supplier declares for all its goods together is not more than it sells. */
    private void requireRoom(GoodsMapping.Goods goods, Integer declaredBps) {
        if (declaredBps == null) {
            return;
        }
        Collection<GoodsMapping> decided = GoodsMappings.newest(
                mappings.findAllOf(goods.supplierId(), clock.today(), Set.of(goods.funderId())), goods.funderId()).values();
        long others = decided.stream()
                .filter(mapping -> !mapping.goodsKey().equals(GoodsMapping.key(goods.name())) && mapping.declaredShareBps() != null)
                .mapToLong(GoodsMapping::declaredShareBps)
                .sum();
        if (declaredBps < 1 || others + declaredBps > WHOLE_BPS) {
            throw Problem.invalid("catalogue-share-impossible", declaredBps, others, WHOLE_BPS).at("declaredShareBps");
        }
    }

    private static String classes(CatalogueEntry entry) {
        return String.join(", ", entry.rows().stream().map(row -> row.activity() + " " + row.activityName()).toList());
    }

    private static String required(String field, String text) {
        String stripped = stripped(text);
        if (stripped == null) {
            throw Problem.invalid("field-required", field).at(field);
        }
        return stripped;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
