package org.mingfa.indexer.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.EffectiveDateClause;
import org.mingfa.text.version.Repeal;
import org.mingfa.text.version.RepealClause;

/**
 * The repeals that the laws of a build pronounce in their last articles. Every later version repeats the clause of the
 * first, so the earliest date is the one that counts.
 */
final class TextRepeals {

    private static final int LAST = 5;

    private TextRepeals() {}

    static List<Repeal> find(List<NormativeDocument> documents) {
        Map<String, Repeal> earliest = new HashMap<>();
        for (NormativeDocument document : documents) {
            if (document.header().nature() == Nature.OFFICIAL) {
                for (Repeal repeal : find(document)) {
                    String key = document.work() + "\n" + repeal.work();
                    earliest.merge(key, repeal, (a, b) -> a.since().isBefore(b.since()) ? a : b);
                }
            }
        }
        return List.copyOf(earliest.values());
    }

    private static List<Repeal> find(NormativeDocument document) {
        List<Provision> provisions = document.provisions();
        WorkKey own = document.work();
        List<Repeal> repeals = new ArrayList<>();
        for (Provision provision : provisions.subList(Math.max(0, provisions.size() - LAST), provisions.size())) {
            RepealClause clause = RepealClause.find(provision.text());
            LocalDate since = clause.titles().isEmpty() ? null : since(document.header(), provisions, provision);
            if (since != null) {
                clause.since(since, source(document.header(), provision)).stream()
                        .filter(repeal -> !repeal.work().equals(own))
                        .forEach(repeals::add);
            }
        }
        return repeals;
    }

    /** The date that stands with the clause, else in the article before or behind it, else the version's own first day. */
    private static @Nullable LocalDate since(LawHeader header, List<Provision> provisions, Provision clause) {
        int at = provisions.indexOf(clause);
        List<Provision> near = new ArrayList<>(List.of(clause));
        if (at > 0) {
            near.add(provisions.get(at - 1));
        }
        if (at + 1 < provisions.size()) {
            near.add(provisions.get(at + 1));
        }
        for (Provision provision : near) {
            for (EffectiveDateClause date : EffectiveDateClause.findAll(provision.text())) {
                if (date.date() != null) {
                    return date.date();
                }
            }
        }
        return header.period().from() != null ? header.period().from() : header.promulgated();
    }

    private static String source(LawHeader header, Provision provision) {
        return header.title()
                + (provision instanceof Provision.Article article
                        ? article.number().format()
                        : "");
    }
}
