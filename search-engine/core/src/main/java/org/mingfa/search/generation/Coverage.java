package org.mingfa.search.generation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.index.Query;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.table.LawClass;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawCatalogue;

/**
 * What a generation holds, counted once when it is opened. It says nothing of what exists: a class that no corpus declares
 * to hold whole is never complete, however many works there are.
 *
 * @param classes every class of law, held or not
 * @param laterNotHeld versions known to follow one that is held, and not held, the earliest first
 * @param citedNotHeld laws that held texts cite and that are not held, the most cited first
 */
public record Coverage(List<ClassHoldings> classes, List<Law.Version> laterNotHeld, List<MissingLaw> citedNotHeld) {

    public Coverage {
        classes = List.copyOf(classes);
        laterNotHeld = List.copyOf(laterNotHeld);
        citedNotHeld = List.copyOf(citedNotHeld);
    }

    /** Counts what a generation holds; its index is asked a few questions. */
    public static Coverage of(HoldingsSurvey parts) {
        Holdings holdings = new Holdings(parts);
        LawCatalogue catalogue = parts.catalogue();
        return new Coverage(
                LawClass.all().stream().map(holdings::of).toList(),
                catalogue.laws().stream()
                        .flatMap(law -> catalogue.missingAfterFirst(law.work()).stream())
                        .sorted(Comparator.comparing(Law.Version::from).thenComparing(Law.Version::title))
                        .toList(),
                new MissingLaws(catalogue, parts.names()).absent(parts.index()));
    }

    /** The latest promulgation that is held: what came later is not. */
    public Optional<LocalDate> through() {
        return classes.stream()
                .filter(one -> !one.lawClass().equals(Holdings.CASES))
                .map(ClassHoldings::latest)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder());
    }

    /** Whether a law of this title would be held if it existed. */
    public boolean isComplete(String title) {
        return LawClass.ofTitle(title).stream()
                .anyMatch(lawClass -> classes.stream()
                        .anyMatch(held -> Objects.equals(held.lawClass(), lawClass) && held.isComplete()));
    }

    /**
     * The laws that the texts of a generation cite and that it lacks. The little cited ones are left out, and what a citation
     * finder takes for a title where a text names no law in full: the list is short rather than wrong.
     */
    private static final class MissingLaws {

        /** Articles looked at, the most cited first; a law of which none is among them is cited little. */
        private static final int ARTICLES = 5_000;

        private static final int MOST = 30;
        private static final int FEWEST_CITING = 3;

        private static final Pattern TITLE =
                Pattern.compile("(?!.*本(?:法|规定|解释|条例|办法)).{4,}(?:法|条例|规则|规定|办法|解释|决定|批复|细则)(?:（.{1,8}）)?");

        private static final String LAW = "法";

        private final LawCatalogue catalogue;
        private final LawNames names;

        MissingLaws(LawCatalogue catalogue, LawNames names) {
            this.catalogue = catalogue;
            this.names = names;
        }

        List<MissingLaw> absent(LegalIndex index) {
            Map<String, Long> citing = new LinkedHashMap<>();
            for (FacetCount article : index.facets(new Query.All(), Filter.NONE, Set.of(KeywordField.CITES), ARTICLES)
                    .getOrDefault(KeywordField.CITES, List.of())) {
                String work = article.value().substring(0, article.value().lastIndexOf('#'));
                if (!isHeld(work) && TITLE.matcher(work).matches() && !isList(work)) {
                    citing.merge(names.findTitle(work).orElse(work), article.count(), Long::sum);
                }
            }
            return citing.entrySet().stream()
                    .map(entry -> new MissingLaw(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparingLong(MissingLaw::citing)
                            .reversed()
                            .thenComparing(MissingLaw::title))
                    .filter(law -> law.citing() >= FEWEST_CITING)
                    .limit(MOST)
                    .toList();
        }

        private boolean isHeld(String work) {
            return catalogue.find(WorkKey.of(work)).isPresent()
                    || catalogue.findNamed(work).isPresent();
        }

        /** 农业技术推广法未成年人保护法: several laws in one pair of brackets. */
        private boolean isList(String work) {
            for (int end = work.indexOf(LAW) + 1; end > 0 && end < work.length(); end = work.indexOf(LAW, end) + 1) {
                if (catalogue.find(WorkKey.of(work.substring(0, end))).isPresent()
                        && work.substring(end).contains(LAW)) {
                    return true;
                }
            }
            return false;
        }
    }
}
