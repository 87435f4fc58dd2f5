package org.mingfa.risk.rules;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
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

    /** A label before an optional part stays when the part is left out. */
    private static final Pattern LABEL_OUTSIDE = Pattern.compile("：〔");

    private static final Pattern STRAY = Pattern.compile("[{}〔〕]");

    private static final String NOT_TOLD = "（未填写）";

    /** The names in it, in their order. */
    public Set<String> names() {
        return names(text);
    }

    private static Set<String> names(String part) {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(part).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    /** The names that only optional parts show: without them the text is shorter. */
    public Set<String> optionalNames() {
        Set<String> names = names();
        names.removeAll(names(OPTIONAL.matcher(text).replaceAll("")));
        return names;
    }

    /** What would be printed that is no sentence, in Chinese with what to write instead; empty when it is sound. */
    public Optional<String> findFlaw() {
        if (LABEL_OUTSIDE.matcher(text).find()) {
            return Optional.of("“：〔”：里面的部分略去时，冒号前的话留在纸上；把它写进〔〕里");
        }
        Optional<String> unconditional = OPTIONAL.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(part -> names(part).isEmpty())
                .findFirst();
        if (unconditional.isPresent()) {
            return Optional.of(unconditional.get() + " 里没有 {事项}，不会略去；去掉〔〕");
        }
        String plain = NAME.matcher(OPTIONAL.matcher(text).replaceAll("")).replaceAll("");
        return STRAY.matcher(plain)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(mark -> "“" + mark + "”不成对，或者事项的名字不对；写成 {事项}、〔…〕，〔〕里不再套〔〕");
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
        return names(part).stream()
                .allMatch(name ->
                        shown.apply(name).filter(value -> !value.isBlank()).isPresent());
    }
}
