package org.mingfa.answers.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking.ScoredPassage;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.citation.Citation;

/** The case that is called by its id or its number, in whatever brackets that is written. */
final class CaseLookup {

    private static final int LONGEST_NAME = 200;

    private static final Pattern GUIDING = Pattern.compile("(?:最高人民法院)?(?:指导性?案例第?(\\d{1,4})号|第?(\\d{1,4})号指导性?案例)");

    private final OpenGeneration generation;
    private final String name;

    CaseLookup(OpenGeneration generation, String name) {
        this.generation = generation;
        this.name = name;
    }

    /** Its sections in their order, or the reason why there are none to show. */
    Lookup<List<CasePassage>> sections() {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return new Lookup.NotFound<>(
                    new NotFoundReason.CaseNotHeld(name.substring(0, Math.min(name.length(), LONGEST_NAME))));
        }
        List<CasePassage> byId = sections(KeywordField.DOCUMENT, name);
        if (!byId.isEmpty()) {
            return new Lookup.Found<>(byId);
        }
        String number = guiding(name).orElseGet(() -> Citation.canonical(name));
        List<CasePassage> numbered = sections(KeywordField.NUMBER, number);
        Set<String> cases =
                numbered.stream().map(section -> section.header().id().value()).collect(Collectors.toSet());
        return switch (cases.size()) {
            case 0 ->
                new Lookup.NotFound<>(generation
                        .withheld()
                        .find(number)
                        .<NotFoundReason>map(NotFoundReason.CaseWithheld::new)
                        .orElse(new NotFoundReason.CaseNotHeld(name)));
            case 1 -> new Lookup.Found<>(numbered);
            default -> new Lookup.NotFound<>(new NotFoundReason.SeveralCases(number, titles(numbered)));
        };
    }

    /** 指导案例1号, 最高人民法院第1号指导性案例 and the like are called 指导性案例1号. */
    private static Optional<String> guiding(String name) {
        Matcher called = GUIDING.matcher(name);
        return called.matches()
                ? Optional.of("指导性案例" + (called.group(1) == null ? called.group(2) : called.group(1)) + "号")
                : Optional.empty();
    }

    private static SortedMap<String, String> titles(List<CasePassage> sections) {
        SortedMap<String, String> titles = new TreeMap<>();
        sections.forEach(section ->
                titles.put(section.header().id().value(), section.header().title()));
        return titles;
    }

    private List<CasePassage> sections(KeywordField field, String value) {
        Filter filter = Filter.NONE
                .and(KeywordField.KIND, Set.of(PassageKind.CASE.name()))
                .and(field, Set.of(value));
        List<String> ids = generation
                .index()
                .rank(new RankRequest(new Query.All(), filter, Order.POSITION, RankRequest.DEEPEST))
                .entries()
                .stream()
                .map(ScoredPassage::id)
                .toList();
        return generation.index().passages(ids).stream()
                .filter(CasePassage.class::isInstance)
                .map(CasePassage.class::cast)
                .toList();
    }
}
