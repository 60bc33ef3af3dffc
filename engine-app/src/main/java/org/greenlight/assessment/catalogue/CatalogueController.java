package org.greenlight.assessment.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.greenlight.kernel.BusinessClock;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.PartyFacts;
import org.greenlight.party.Role;
import org.greenlight.programme.ProgrammeFacts;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A supplier's goods and the green catalogue: what they could be, and what an officer confirmed they are. */
@Tag(name = "Suppliers")
@RestController
@RequestMapping("/api/v1/suppliers/{supplierId}/catalogue")
class CatalogueController {

    private static final int MOST_CANDIDATES = 10;

    private final Catalogue catalogue;
    private final CatalogueFacts facts;
    private final GoodsMappings mappings;
    private final GoodsDecisions decisions;
    private final CandidateReasons reasons;
    private final ProgrammeFacts programmes;
    private final PartyFacts parties;
    private final BusinessClock clock;

    CatalogueController(
            Catalogue catalogue, CatalogueFacts facts, GoodsMappings mappings, GoodsDecisions decisions, CandidateReasons reasons,
            ProgrammeFacts programmes, PartyFacts parties, BusinessClock clock) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.mappings = mappings;
        this.decisions = decisions;
        this.reasons = reasons;
        this.programmes = programmes;
        this.parties = parties;
        this.clock = clock;
    }

    /** @param weight of the shared words; see {@link Matching} */
    record Candidate(
            String entry, String entryName, String path, String codeMatch, boolean ghgReduction, List<String> standards, List<String> words,
            int weight, boolean confirmable, String reasonEn, String reasonZh) {}

    record Candidates(Catalogue.Edition edition, String goodsName, String activity, String activityName, List<Candidate> candidates) {}

    /** @param inForce the newest decision of its goods, in the catalogue, and its evidence holds on the day */
    record Mapping(
            UUID id, UUID funderId, String goodsName, String edition, String entry, String entryName, String activity, boolean ghgReduction,
            Evidence evidence, String evidenceReference, LocalDate evidenceValidUntil, Integer declaredShareBps, String note,
            LocalDate confirmedOn, String confirmedBy, boolean inForce) {}

    /** Goods on verified invoices of the last twelve months; the entry is absent while nobody decided. */
    record Goods(String goodsName, String amount, String entry) {}

    record Share(UUID funderId, Integer catalogueGreenBps, Integer catalogueOtherBps, CatalogueShare.Basis basis) {}

    record Classification(Catalogue.Edition edition, List<Share> shares, List<Mapping> mappings, List<Goods> goods) {}

    @Operation(summary = "Rank the items of the green catalogue that goods of a supplier could be")
    @GetMapping("/candidates")
    @Transactional(readOnly = true)
    public Candidates candidates(@PathVariable UUID supplierId, @RequestParam String goodsName, @RequestParam(required = false) String activity) {
        Actor.current().require(Role.OFFICER);
        String own = decisions.activity(supplierId, activity);
        String ownName = catalogue.className(own).orElseThrow();
        Catalogue.Edition edition = catalogue.editionOn(clock.today());
        List<Candidate> ranked = new Matching(catalogue.entries(edition.edition())).candidates(own, goodsName, MOST_CANDIDATES).stream()
                .map(candidate -> shown(candidate, own, ownName))
                .toList();
        return new Candidates(edition, goodsName, own, ownName, ranked);
    }

    /** An item and its evidence, or neither and the reason in the note: the goods are not, or no longer, in the catalogue. */
    @Operation(summary = "Decide which item of the green catalogue goods of a supplier are")
    @PostMapping("/mappings")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Mapping decide(@PathVariable UUID supplierId, @RequestBody GoodsDecisions.Wanted wanted) {
        GoodsMapping decided = decisions.decide(supplierId, wanted, Actor.current().require(Role.OFFICER));
        return shown(decided, decided.countsOn(clock.today()));
    }

    /** As it stood on a day: the edition in force and the decisions taken up to it, which is what a deal of that day rests on. */
    @Operation(summary = "Read what of a supplier's goods is in the green catalogue, today or on an earlier day")
    @GetMapping
    @Transactional(readOnly = true)
    public Classification read(@PathVariable UUID supplierId, @RequestParam(required = false) LocalDate on) {
        Actor actor = Actor.current().require(Role.SUPPLIER, Role.OFFICER, Role.APPROVER, Role.AUDITOR);
        LocalDate day = on == null ? clock.today() : on;
        boolean itself = actor.organisationId().equals(supplierId);
        if (!itself) {
            // Refuses a supplier that none of the funder's programmes knows.
            programmes.supplierFacts(supplierId);
        }
        List<GoodsMapping> all = mappings.findAllOf(supplierId, day, actor.parties());
        List<UUID> funders = itself
                ? all.stream().map(GoodsMapping::funderId).distinct().toList()
                : List.of(actor.organisationId());
        List<GoodsMapping> newest = funders.stream().flatMap(funder -> GoodsMappings.newest(all, funder).values().stream()).toList();
        return new Classification(
                catalogue.editionOn(day),
                funders.stream().map(funder -> share(supplierId, funder, day)).toList(),
                all.stream().map(mapping -> shown(mapping, newest.contains(mapping) && mapping.countsOn(day))).toList(),
                itself ? List.of() : goods(supplierId, actor.organisationId(), day, GoodsMappings.newest(all, actor.organisationId())));
    }

    private Share share(UUID supplierId, UUID funderId, LocalDate day) {
        CatalogueShare share = facts.share(supplierId, funderId, day);
        return new Share(funderId, share.greenBps(), share.otherBps(), share.basis());
    }

    private List<Goods> goods(UUID supplierId, UUID funderId, LocalDate day, Map<String, GoodsMapping> decided) {
        Map<String, Goods> goods = new LinkedHashMap<>();
        for (SoldGoods line : facts.sold(supplierId, funderId, day)) {
            String key = GoodsMapping.key(line.name());
            BigDecimal before = goods.containsKey(key) ? new BigDecimal(goods.get(key).amount()) : BigDecimal.ZERO;
            String entry = decided.containsKey(key) ? decided.get(key).entry() : null;
            goods.put(key, new Goods(line.name(), before.add(line.amount()).toPlainString(), entry));
        }
        return List.copyOf(goods.values());
    }

    private Candidate shown(Matching.Candidate candidate, String activity, String activityName) {
        String standards = candidate.row().standards();
        return new Candidate(
                candidate.entry().code(), candidate.entry().name(), candidate.entry().path(), candidate.code().name(),
                candidate.row().ghgReduction(), standards.isEmpty() ? List.of() : List.of(standards.split(";")), candidate.words(),
                candidate.weight(), candidate.confirmable(), reasons.text(candidate, activity, activityName, Locale.ENGLISH),
                reasons.text(candidate, activity, activityName, Locale.SIMPLIFIED_CHINESE));
    }

    private Mapping shown(GoodsMapping mapping, boolean inForce) {
        return new Mapping(
                mapping.id(), mapping.funderId(), mapping.goodsName(), mapping.edition(), mapping.entry(), mapping.entryName(),
                mapping.activity(), mapping.ghgReduction(), mapping.evidence(), mapping.evidenceReference(), mapping.evidenceValidUntil(),
                mapping.declaredShareBps(), mapping.note(), mapping.confirmedOn(), parties.personName(mapping.confirmedBy()),
                inForce);
    }
}
