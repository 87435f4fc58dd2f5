package org.mingfa.indexer.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawTable;

/**
 * Keeps one copy of each version of each law. Documents are offered in the order of their corpora; the first copy stays,
 * and a digest yields to the official text of the same law.
 */
final class Duplicates {

    /** Sources date one version by adoption or by publication, which lie a few weeks apart at most. */
    private static final int SAME_VERSION_DAYS = 31;

    private final Map<WorkKey, List<KeptDocument>> kept = new HashMap<>();
    private final Set<DocumentId> ids = new HashSet<>();

    private record KeptDocument(
            NormativeDocument document, @Nullable LocalDate promulgated, String text, long articles) {}

    /** Why the document is left out; empty when it is new, and then it is kept. */
    Optional<Problem> offer(NormativeDocument document) {
        WorkKey work = document.work();
        List<KeptDocument> versions = kept.computeIfAbsent(work, key -> new ArrayList<>());
        KeptDocument offered = of(document);
        for (KeptDocument other : versions) {
            if (yields(document, other.document())) {
                return Optional.of(problem(ErrorCode.DIGEST_YIELDS, document, "已有官方文本", other));
            }
            if (document.header().nature() == other.document().header().nature() && same(offered, other)) {
                return Optional.of(problem(ErrorCode.SAME_AS_HELD, document, "相同的版本已收录自", other));
            }
        }
        if (!ids.add(document.id())) {
            return Optional.of(
                    Problem.of(ErrorCode.SAME_AS_HELD, document.source().file(), "同一编号 " + document.id() + " 的文件已收录。"));
        }
        versions.add(offered);
        return Optional.empty();
    }

    private static boolean yields(NormativeDocument document, NormativeDocument other) {
        return document.header().nature() == Nature.DIGEST && other.header().nature() == Nature.OFFICIAL;
    }

    private static boolean same(KeptDocument offered, KeptDocument other) {
        if (offered.text().equals(other.text())) {
            return true;
        }
        Optional<Law.Version> known = known(offered);
        if (known.isPresent() && known.equals(known(other))) {
            return true;
        }
        LocalDate a = offered.promulgated();
        LocalDate b = other.promulgated();
        if (a == null || b == null) {
            return false;
        }
        boolean otherCorpus = !offered.document()
                .source()
                .corpus()
                .equals(other.document().source().corpus());
        long days = Math.abs(ChronoUnit.DAYS.between(a, b));
        return days == 0 || (otherCorpus && days <= SAME_VERSION_DAYS && offered.articles() == other.articles());
    }

    private static Optional<Law.Version> known(KeptDocument kept) {
        return LawTable.findVersion(kept.document().work(), kept.promulgated());
    }

    private static KeptDocument of(NormativeDocument document) {
        StringBuilder text = new StringBuilder();
        long articles = 0;
        for (Provision provision : document.provisions()) {
            text.append(provision.text());
            articles += provision instanceof Provision.Article ? 1 : 0;
        }
        return new KeptDocument(document, document.header().promulgated(), Sha256.of(bare(text)), articles);
    }

    private static String bare(CharSequence text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && (c < '\t' || c > '\r') && c != '\u3000' && c != '\u2002') {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    private static Problem problem(ErrorCode code, NormativeDocument document, String words, KeptDocument other) {
        return Problem.of(
                code,
                document.source().file(),
                words + " " + other.document().source().corpus() + " 的 "
                        + other.document().source().file() + "。");
    }
}
