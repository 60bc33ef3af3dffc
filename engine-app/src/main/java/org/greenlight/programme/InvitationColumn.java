package org.greenlight.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of an invitation file. A header matches without regard to case, blanks, dashes and underscores. */
enum InvitationColumn {
    USCC("uscc", true, "统一社会信用代码", "creditcode"),
    NAME("name", true, "供应商名称", "企业名称", "suppliername"),
    CONTACT_NAME("contactName", true, "联系人", "联系人姓名"),
    CONTACT_EMAIL("contactEmail", true, "联系邮箱", "邮箱", "电子邮箱", "email"),
    CONTRACT_NUMBER("contractNumber", false, "合同编号", "合同号"),
    SECTOR("sector", false, "行业代码", "行业小类代码");

    private final String field;
    private final boolean required;
    private final List<String> otherHeaders;

    InvitationColumn(String field, boolean required, String... otherHeaders) {
        this.field = field;
        this.required = required;
        this.otherHeaders = List.of(otherHeaders);
    }

    static Optional<InvitationColumn> named(String header) {
        String plain = plain(header);
        return Arrays.stream(values())
                .filter(column -> plain(column.field).equals(plain) || column.otherHeaders.contains(plain))
                .findFirst();
    }

    /** For a person who wrote another header: {@code uscc (统一社会信用代码), name (供应商名称), ...}. */
    static String allInWords() {
        return Arrays.stream(values()).map(InvitationColumn::inWords).collect(Collectors.joining(", "));
    }

    String inWords() {
        return field + " (" + otherHeaders.get(0) + ")";
    }

    /** The field of {@link Invitee} that it fills. */
    String field() {
        return field;
    }

    boolean required() {
        return required;
    }

    private static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_*-]", "");
    }
}
