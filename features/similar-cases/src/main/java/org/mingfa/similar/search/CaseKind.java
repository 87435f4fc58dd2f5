package org.mingfa.similar.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.table.CauseTree;
import org.mingfa.text.table.TextResource;

/** The kind of a case, as far as it is known: what is like a loan among crimes is no similar case of a loan. */
public enum CaseKind {
    CIVIL("民事"),
    CRIMINAL("刑事"),
    ADMINISTRATIVE("行政");

    private static final TextResource CUES = new TextResource(CaseKind.class, "case-kind-cues.tsv");
    private static final Pattern TRIAL = words("trial");
    private static final Pattern CIVIL_WORDS = words("civil");
    private static final Pattern OTHER_WORDS = words("criminal", "administrative");

    private static final String CRIME = "罪";
    private static final String COMPENSATION = "国家赔偿";

    /** In a title: 民事判决书, 刑事附带民事裁定书. */
    private static final Pattern NAMED = Pattern.compile("(民事|刑事|行政)[^，。《》]{0,8}(?:判决书|裁定书|决定书|调解书)");

    private final String label;

    CaseKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Of a decided case, by its procedure, its number, its causes, its title; empty where none of these tells. */
    public static Optional<CaseKind> of(CaseHeader header, List<String> causes) {
        return ofProcedure(header.procedure())
                .or(() -> ofNumber(header.number()))
                .or(() -> ofCauses(causes))
                .or(() -> ofTitle(header.title()));
    }

    /** Of a pending one, as its number or its cause tells; empty where neither was given. */
    static Optional<CaseKind> given(PendingCase pending) {
        return ofNumber(pending.number())
                .or(() -> ofCauses(pending.cause() == null ? List.of() : List.of(pending.cause())));
    }

    /** Whether a description has no word of a criminal trial, and tells of a civil claim or of neither crime nor authority. */
    static boolean soundsCivil(String facts) {
        return !TRIAL.matcher(facts).find()
                && (CIVIL_WORDS.matcher(facts).find()
                        || !OTHER_WORDS.matcher(facts).find());
    }

    /** 执行 and what is beside a trial is of no kind. */
    private static Optional<CaseKind> ofProcedure(@Nullable String procedure) {
        if (procedure == null) {
            return Optional.empty();
        }
        return procedure.startsWith(COMPENSATION)
                ? Optional.of(ADMINISTRATIVE)
                : Arrays.stream(values())
                        .filter(kind -> procedure.startsWith(kind.label))
                        .findFirst();
    }

    /** The character of the kind; a number that has two of them, one in the name of a place, tells nothing. */
    private static Optional<CaseKind> ofNumber(@Nullable String number) {
        List<CaseKind> signs = number == null
                ? List.of()
                : Arrays.stream(values())
                        .filter(kind -> number.indexOf(kind.label.charAt(0)) >= 0)
                        .toList();
        return signs.size() == 1 ? Optional.of(signs.getFirst()) : Optional.empty();
    }

    private static Optional<CaseKind> ofCauses(List<String> causes) {
        if (!causes.isEmpty() && causes.stream().allMatch(cause -> cause.endsWith(CRIME))) {
            return Optional.of(CRIMINAL);
        }
        return causes.stream()
                        .anyMatch(cause ->
                                !cause.endsWith(CRIME) && CauseTree.find(cause).isPresent())
                ? Optional.of(CIVIL)
                : Optional.empty();
    }

    private static Optional<CaseKind> ofTitle(String title) {
        Matcher named = NAMED.matcher(title);
        return named.find()
                ? Arrays.stream(values())
                        .filter(kind -> kind.label.equals(named.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private static Pattern words(String... kinds) {
        return Pattern.compile(CUES.rows("kind", "words", "example").stream()
                .filter(row -> List.of(kinds).contains(row.get("kind")))
                .flatMap(row -> Arrays.stream(row.get("words").split("\\|")))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")")));
    }
}
