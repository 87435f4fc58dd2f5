package org.mingfa.risk.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with the party's own dates and amounts: “{due_date}到期”. A part in 〔…〕 is left out when a name in it is not
 * known or stands for nothing.
 */
public record Template(String text) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z_][a-z0-9_.]*)}");
    private static final Pattern OPTIONAL = Pattern.compile("〔([^〔〕]*)〕");
    /** What a part that was left out leaves behind: 已确认地址：否； at the end. */
    private static final Pattern DANGLING = Pattern.compile("[；，](?:。|$)");

    private static final String NOT_TOLD = "（未填写）";

    /** The names in it, in their order. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    /** @param shown how a name's value is written; empty when it is not known */
    public String fill(Function<String, Optional<String>> shown) {
        String kept = OPTIONAL.matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(allKnown(part.group(1), shown) ? part.group(1) : ""));
        String filled = NAME.matcher(kept)
                .replaceAll(name ->
                        Matcher.quoteReplacement(shown.apply(name.group(1)).orElse(NOT_TOLD)));
        return DANGLING.matcher(filled).replaceAll("。");
    }

    private static boolean allKnown(String part, Function<String, Optional<String>> shown) {
        List<String> names = new ArrayList<>();
        NAME.matcher(part).results().forEach(match -> names.add(match.group(1)));
        return names.stream()
                .allMatch(name ->
                        shown.apply(name).filter(value -> !value.isBlank()).isPresent());
    }
}
