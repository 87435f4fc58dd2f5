package org.mingfa.answers.endpoint;

import static org.mingfa.answers.Endpoint.Challenge.BROWSER;
import static org.mingfa.answers.Endpoint.Challenge.TOKEN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.answers.AccessRole;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.FeatureOperations;
import org.mingfa.answers.Operation;
import org.mingfa.answers.WorkClass;

/**
 * The one table of addresses: those of operations, those that a controller answers by hand, and what lies below an address. Of
 * rows that match a request the first counts; who may ask is said by the first that says it.
 */
public final class Endpoints {

    public static final String AUDIT_CHECK = "/v1/operations/audit:verify";
    public static final String CALCULATION = "/v1/calculators/{name}";
    public static final String FEEDBACK = "/v1/feedback";
    public static final String INTERFACE = "/v1/openapi.json";
    public static final String JUDGES_MCP = "/judge/mcp";
    public static final String JUDGES_VERIFY = "/judge/verify";
    public static final String MCP = "/mcp";
    public static final String PAGE_OF_ARTICLE = "/laws/{law}/articles/{article}";
    public static final String RISK_NOTICE = "/v1/risk/notices";

    private static final List<Endpoint> BY_HAND = List.of(
            Endpoint.get(AUDIT_CHECK).of(WorkClass.OPERATION).onlyFor(AccessRole.AUDITOR, TOKEN),
            Endpoint.post(CALCULATION).countedAs("S6.5"),
            Endpoint.post(FEEDBACK),
            Endpoint.get(INTERFACE).of(WorkClass.FREE),
            Endpoint.post(JUDGES_MCP).of(WorkClass.HEAVY),
            Endpoint.post(JUDGES_VERIFY).of(WorkClass.FILE),
            Endpoint.post(MCP).of(WorkClass.HEAVY),
            Endpoint.get(PAGE_OF_ARTICLE).countedAs("S5.5"),
            Endpoint.post(RISK_NOTICE).of(WorkClass.HEAVY).countedAs("S6.4"));

    /** What is true of addresses without a row: what is not known is no cheaper than what is. */
    private static final List<Endpoint> BELOW = List.of(
            ofOperators("/v1/operations/audit", AccessRole.AUDITOR, TOKEN),
            ofOperators("/v1/operations/tokens", AccessRole.SECURITY, TOKEN),
            ofOperators("/v1/operations", AccessRole.OPERATOR, TOKEN),
            ofOperators("/operator", AccessRole.OPERATOR, BROWSER),
            Endpoint.below("/judge").onlyFor(AccessRole.JUDGE),
            Endpoint.below("/v1"),
            Endpoint.below("/laws"),
            Endpoint.below("/cases"));

    private static final List<Endpoint> ALL = Stream.of(
                    Operations.ALL.stream().map(Operation::endpoint),
                    BY_HAND.stream(),
                    FeatureOperations.all().stream().flatMap(feature -> feature.byHand().stream()),
                    BELOW.stream())
            .flatMap(rows -> rows)
            .toList();

    private static final Map<String, Set<String>> BY_FIGURE = ALL.stream()
            .flatMap(row -> row.figures().stream().map(figure -> Map.entry(figure, row.words())))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));

    private Endpoints() {}

    private static Endpoint ofOperators(String path, AccessRole role, Endpoint.Challenge challenge) {
        return Endpoint.below(path).of(WorkClass.OPERATION).onlyFor(role, challenge);
    }

    /** All rows. */
    public static List<Endpoint> all() {
        return ALL;
    }

    /** What a figure of the report counts, as {@link Endpoint#words} says them. */
    public static Set<String> countedAs(String figure) {
        return BY_FIGURE.getOrDefault(figure, Set.of());
    }
}
