package org.greenlight.carbon;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.greenlight.connectors.carbon.FootprintReading;
import org.greenlight.connectors.carbon.FootprintRule;

/** A rule of PACT 3.0 that a record of a document breaks; the record is not used. */
@Entity
class FootprintRefusal {

    @Id
    private UUID id;

    private UUID documentId;
    private UUID supplierId;
    private int position;
    private String pactId;
    private String product;
    private String field;

    @Enumerated(EnumType.STRING)
    private FootprintRule rule;

    private String detail;
    private String source;

    @Version
    private Long version;

    protected FootprintRefusal() {}

    FootprintRefusal(UUID id, CarbonDocument document, FootprintReading.Broken broken, FootprintReading.Finding finding) {
        this.id = id;
        this.documentId = document.id();
        this.supplierId = document.supplierId();
        this.position = broken.position();
        this.pactId = broken.id();
        this.product = broken.productId() != null ? broken.productId() : broken.id() != null ? broken.id() : "#" + broken.position();
        this.field = finding.field();
        this.rule = finding.rule();
        this.detail = finding.detail();
        this.source = finding.source();
    }

    UUID documentId() {
        return documentId;
    }

    /** Place in the document, from 0. */
    int position() {
        return position;
    }

    /** The record's own id; null where it is not readable. */
    String pactId() {
        return pactId;
    }

    /** What the record is about, as far as it is readable: a product without a valid footprint. */
    String product() {
        return product;
    }

    String field() {
        return field;
    }

    FootprintRule rule() {
        return rule;
    }

    /** What is accepted, where the rule does not say it all. */
    String detail() {
        return detail;
    }

    String source() {
        return source;
    }
}
