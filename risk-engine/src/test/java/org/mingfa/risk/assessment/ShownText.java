package org.mingfa.risk.assessment;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.risk.rules.Conflict;

/** What a party reads of a prompt, and what no sentence may look like. */
final class ShownText {

    /** An empty slot, a mark after a mark, a leftover of a template, or a word that is not Chinese. */
    private static final Pattern FLAW = Pattern.compile(
            "[：；，。、][：；，。、]|：$|，$|；$|^[：；，。、]|（）|“”|（[，；。、]|未填写|null|[{}]|〔(?!\\d{4}〕)|(?<!〔\\d{4})〕|[A-Za-z_]{2,}|[A-Z]-");

    private ShownText() {}

    static Stream<String> of(RiskPrompt prompt) {
        PromptDeadline deadline = prompt.deadline();
        return Stream.of(
                        Stream.of(prompt.title(), prompt.headline(), prompt.why(), prompt.action()),
                        prompt.reservations().stream(),
                        prompt.conflicts().stream().flatMap(ShownText::of),
                        deadline == null
                                ? Stream.<String>of()
                                : Stream.concat(Stream.of(deadline.label()), deadline.explain().stream()))
                .flatMap(texts -> texts)
                .map(text -> prompt.rule() + " " + text);
    }

    private static Stream<String> of(Conflict conflict) {
        return Stream.concat(
                Stream.of(conflict.question()), conflict.readings().stream().map(Conflict.Reading::holds));
    }

    /** The text where it has a flaw, with what was found. */
    static Stream<String> flaws(String text) {
        return FLAW.matcher(text.replaceFirst("^R-[A-Z]{3}-\\d{2} ", ""))
                .results()
                .map(found -> found.group() + " in: " + text);
    }
}
