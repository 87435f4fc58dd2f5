package org.mingfa.indexer.generation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.generation.CorpusTexts.VersionText;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;

/**
 * What two corpora of law say otherwise of the same law, and what one has and the other lacks. Neither is the authority: each
 * finding is to be looked at.
 *
 * @param newestFirst the newest promulgation that the first holds; null where none is dated
 * @param agreed versions of which both say the same
 */
public record CorpusContrast(
        String first,
        String second,
        @Nullable LocalDate newestFirst,
        @Nullable LocalDate newestSecond,
        int agreed,
        List<Finding> findings) {

    /** Articles named in one finding. */
    private static final int NAMED = 8;

    public CorpusContrast {
        findings = List.copyOf(findings);
    }

    /** What is found. */
    public enum Kind {
        LAW_ONLY_FIRST("只有前者有的法律"),
        LAW_ONLY_SECOND("只有后者有的法律"),
        VERSION_ONLY_FIRST("只有前者有的版本"),
        VERSION_ONLY_SECOND("只有后者有的版本"),
        FIRST_DAY("施行日期不同"),
        NUMBERS("条数不同"),
        TEXT("条文不同");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A finding.
     *
     * @param promulgated of the version, or of the newest where the law as a whole is lacking; null where not known
     * @param words what each says; "" where a title and a day say all
     */
    public record Finding(Kind kind, String title, @Nullable LocalDate promulgated, String words) {}

    /** Reads both whole, from where they are now; fetches nothing. */
    public static CorpusContrast of(CorpusRegistry registry, Corpus first, Corpus second) throws IOException {
        CorpusTexts one = CorpusTexts.read(registry, first);
        CorpusTexts other = CorpusTexts.read(registry, second);
        Findings findings = new Findings();
        one.laws().forEach((work, versions) -> findings.law(work, versions, other));
        other.laws().forEach((work, versions) -> {
            if (!one.laws().containsKey(work)) {
                findings.add(Kind.LAW_ONLY_SECOND, newest(versions), "");
            }
        });
        return new CorpusContrast(
                first.name(), second.name(), one.newest(), other.newest(), findings.agreed, findings.all);
    }

    private static VersionText newest(List<VersionText> versions) {
        return versions.stream().max((a, b) -> day(a).compareTo(day(b))).orElseThrow();
    }

    private static LocalDate day(VersionText version) {
        return Objects.requireNonNullElse(version.header().promulgated(), LocalDate.MIN);
    }

    /** How many of each kind. */
    public Map<Kind, Long> counts() {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        findings.forEach(finding -> counts.merge(finding.kind(), 1L, Long::sum));
        return counts;
    }

    /** Gathers what differs, law by law. */
    private static final class Findings {
        private final List<Finding> all = new ArrayList<>();
        private int agreed;

        void law(WorkKey work, List<VersionText> versions, CorpusTexts other) {
            List<VersionText> others = other.laws().get(work);
            if (others == null) {
                add(Kind.LAW_ONLY_FIRST, newest(versions), "");
                return;
            }
            List<VersionText> left = new ArrayList<>(others);
            for (VersionText version : versions) {
                Optional<VersionText> same = left.stream().filter(version::isOf).findFirst();
                same.ifPresentOrElse(found -> compare(version, found), () -> add(Kind.VERSION_ONLY_FIRST, version, ""));
                same.ifPresent(left::remove);
            }
            left.forEach(version -> add(Kind.VERSION_ONLY_SECOND, version, ""));
        }

        private void compare(VersionText one, VersionText other) {
            int before = all.size();
            LocalDate from = one.header().period().from();
            LocalDate its = other.header().period().from();
            if (from != null && its != null && !from.equals(its)) {
                add(Kind.FIRST_DAY, one, "前者 " + from + "，后者 " + its);
            }
            TreeSet<ArticleNumber> differing = new TreeSet<>();
            one.articles().forEach((number, text) -> {
                if (other.articles().containsKey(number)
                        && !text.equals(other.articles().get(number))) {
                    differing.add(number);
                }
            });
            if (!one.articles().keySet().equals(other.articles().keySet())) {
                add(Kind.NUMBERS, one, numbers(one, other));
            }
            if (!differing.isEmpty()) {
                add(Kind.TEXT, one, differing.size() + " 条：" + named(differing));
            }
            agreed += all.size() == before ? 1 : 0;
        }

        private static String numbers(VersionText one, VersionText other) {
            TreeSet<ArticleNumber> first = new TreeSet<>(one.articles().keySet());
            TreeSet<ArticleNumber> second = new TreeSet<>(other.articles().keySet());
            first.removeAll(other.articles().keySet());
            second.removeAll(one.articles().keySet());
            return "前者 " + one.articles().size() + " 条，后者 " + other.articles().size() + " 条"
                    + (first.isEmpty() ? "" : "；只有前者有：" + named(first))
                    + (second.isEmpty() ? "" : "；只有后者有：" + named(second));
        }

        private static String named(SortedSet<ArticleNumber> numbers) {
            List<String> names =
                    numbers.stream().limit(NAMED).map(ArticleNumber::format).toList();
            return String.join("、", names) + (numbers.size() > NAMED ? "等" : "");
        }

        void add(Kind kind, VersionText version, String words) {
            all.add(new Finding(kind, version.header().title(), version.header().promulgated(), words));
        }
    }
}
