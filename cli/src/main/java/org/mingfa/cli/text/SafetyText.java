package org.mingfa.cli.text;

import java.util.List;
import java.util.stream.Stream;
import org.mingfa.answers.search.SafetyAnswer;
import org.mingfa.answers.search.SearchAnswer;

/** Whom to call, as lines of a terminal; none where the question tells of no violence. */
public final class SafetyText {

    private SafetyText() {}

    public static List<String> of(SearchAnswer answer) {
        SafetyAnswer safety = answer.safety();
        return safety == null
                ? List.of()
                : Stream.of(
                                Stream.of(safety.note()),
                                safety.contacts().stream()
                                        .map(one -> one.number() + " " + one.name() + "：" + one.purpose() + "。"),
                                Stream.of(""))
                        .flatMap(lines -> lines)
                        .toList();
    }
}
