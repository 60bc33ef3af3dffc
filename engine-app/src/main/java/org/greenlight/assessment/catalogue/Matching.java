package org.greenlight.assessment.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which items of the catalogue goods could be: by the supplier's class of GB/T 4754, which is necessary, and by the pairs of
 * Chinese characters that the goods' name shares with the item's. A pair that is in few items says more than one that is in
 * many: it weighs 1000 over their number. Nothing else is known about words, so whoever reads a candidate can recount it.
 */
final class Matching {

    private static final int WEIGHT = 1_000;

    private final List<CatalogueEntry> entries;
    private final Map<String, Integer> itemsWithPair = new HashMap<>();

    Matching(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> pairs(words(entry)).forEach(pair -> itemsWithPair.merge(pair, 1, Integer::sum)));
    }

    /** How the supplier's class stands to an item. */
    enum CodeMatch {
        /** The item prints the class. */
        SAME_CLASS,
        /** The item prints no class at all: the evidence alone decides. */
        NO_CLASS_PRINTED,
        /** The item prints other classes: the goods can not be confirmed under it. */
        OTHER_CLASS
    }

    /**
     * @param row the row of the supplier's class; the item's first one if the class is not in it
     * @param words what the goods' name shares with the item, longest pieces
     * @param weight sum over the shared pairs, 0 if only the class speaks for it
     */
    record Candidate(CatalogueEntry entry, CodeMatch code, CatalogueEntry.Row row, List<String> words, int weight) {

        /** Whether a person may confirm it; whether the goods meet the item's criterion, evidence has to show. */
        boolean confirmable() {
            return code != CodeMatch.OTHER_CLASS;
        }
    }

    /** The best ones first: class before words, then the heavier words, then the printed order. Items that nothing speaks for are left out. */
    List<Candidate> candidates(String activity, String goods, int most) {
        Set<String> asked = pairs(goods);
        List<Candidate> found = new ArrayList<>();
        for (CatalogueEntry entry : entries) {
            Candidate candidate = candidate(entry, activity, goods, asked);
            boolean spoken = candidate.weight() > 0 || candidate.code() == CodeMatch.SAME_CLASS;
            if (spoken) {
                found.add(candidate);
            }
        }
        found.sort(Comparator.comparing((Candidate candidate) -> candidate.code() == CodeMatch.SAME_CLASS ? 0 : 1)
                .thenComparing(Comparator.comparingInt(Candidate::weight).reversed()));
        return found.subList(0, Math.min(most, found.size()));
    }

    private Candidate candidate(CatalogueEntry entry, String activity, String goods, Set<String> asked) {
        Optional<CatalogueEntry.Row> own = entry.rowOf(activity);
        CodeMatch code = own.isEmpty() ? CodeMatch.OTHER_CLASS : entry.printsNoClass() ? CodeMatch.NO_CLASS_PRINTED : CodeMatch.SAME_CLASS;
        Set<String> shared = new HashSet<>(pairs(words(entry)));
        shared.retainAll(asked);
        int weight = shared.stream().mapToInt(pair -> WEIGHT / itemsWithPair.get(pair)).sum();
        return new Candidate(entry, code, own.orElse(entry.rows().get(0)), pieces(goods, shared), weight);
    }

    private static String words(CatalogueEntry entry) {
        StringBuilder words = new StringBuilder(entry.name());
        entry.rows().stream().filter(row -> row.activityName() != null).forEach(row -> words.append('|').append(row.activityName()));
        return words.toString();
    }

    /** Each two Chinese characters that stand side by side. */
    static Set<String> pairs(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        String plain = plain(text);
        for (int i = 0; i + 2 <= plain.length(); i++) {
            if (isChinese(plain.charAt(i)) && isChinese(plain.charAt(i + 1))) {
                pairs.add(plain.substring(i, i + 2));
            }
        }
        return pairs;
    }

    /** The shared pairs put together again as they stand in the name. */
    private static List<String> pieces(String text, Set<String> shared) {
        String plain = plain(text);
        Set<String> pieces = new LinkedHashSet<>();
        int from = -1;
        for (int i = 0; i + 2 <= plain.length() + 1; i++) {
            boolean in = i + 2 <= plain.length() && shared.contains(plain.substring(i, i + 2));
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                pieces.add(plain.substring(from, i + 1));
                from = -1;
            }
        }
        return List.copyOf(pieces);
    }

    /** Full-width signs as their plain ones, so that two ways of writing are one. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static boolean isChinese(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
