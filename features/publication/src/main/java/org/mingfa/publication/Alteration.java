package org.mingfa.publication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.text.citation.CitationContext;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.day.DayReading;
import org.mingfa.text.numeral.AmountReading;
import org.mingfa.text.table.TextResource;

/**
 * What a judgment lost or gained beside names when they were hidden: operative words, amounts, dates and cited articles have to
 * be the same before and after (法释〔2016〕19号 15). Where they are not, a name was read wrongly.
 */
final class Alteration {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。；;])");
    private static final Pattern OPERATIVE =
            Pattern.compile(String.join("|", new TextResource(Alteration.class, "operative-words.txt").words()));
    private static final Pattern ORDER_VERBS = Pattern.compile(NameReading.VERBS);
    /** Not 三元, which may be a company. */
    private static final Pattern MONEY =
            Pattern.compile("(?=.*[元万亿])(?:.*[0-9０-９]|.*[一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{2})");
    /** Not 后天, which 其后天河公司 holds, nor a month alone. */
    private static final Pattern DATE = Pattern.compile("年|月.*[日号]");
    /** Without one of these no sum is money. */
    private static final Pattern UNIT = Pattern.compile("[元万亿]");

    private static final CitationFinder CITATIONS = new CitationFinder(LawNames.standard());
    /** Any day: words as 去年 are counted from the same one before and after. */
    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);

    private final Map<String, Map<String, Integer>> balance = new TreeMap<>();

    private Alteration() {}

    /**
     * What differs, as “驳回”2 处、金额 1 处; empty when nothing does. No word of the case stands in it.
     *
     * @param before with its names and their ends marked, but without the numbers that are taken out
     * @param after the same without its names
     */
    static Optional<String> find(String before, String after) {
        List<String> was = List.of(SENTENCE_END.split(before));
        List<String> is = List.of(SENTENCE_END.split(after));
        Alteration alteration = new Alteration();
        if (was.size() != is.size()) {
            return Optional.of("句数");
        }
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).equals(is.get(i))) {
                alteration.count(was.get(i), 1);
                alteration.count(is.get(i), -1);
            }
        }
        return alteration.description();
    }

    /** The same of the verbs of an order, which companies may have in their names: with the names of persons alone before. */
    static Optional<String> findVerbs(String before, String after) {
        Alteration alteration = new Alteration();
        alteration.words(ORDER_VERBS, before, 1);
        alteration.words(ORDER_VERBS, after, -1);
        return alteration.description();
    }

    private void words(Pattern words, String text, int sign) {
        Matcher word = words.matcher(text);
        while (word.find()) {
            add("“" + word.group() + "”", "", sign);
        }
    }

    private void count(String sentence, int sign) {
        words(OPERATIVE, sentence, sign);
        if (UNIT.matcher(sentence).find()) {
            AmountReading.find(sentence).stream()
                    .filter(sum -> MONEY.matcher(sentence.substring(sum.start(), sum.end()))
                            .find())
                    .forEach(sum -> add("金额", sum.value().toPlainString(), sign));
        }
        if (DATE.matcher(sentence).find()) {
            DayReading.find(sentence, DAY).stream()
                    .filter(day -> DATE.matcher(sentence.substring(day.start(), day.end()))
                            .find())
                    .forEach(day -> add("日期", day.value().toString(), sign));
        }
        CITATIONS
                .findArticles(sentence, CitationContext.NONE)
                .forEach(cited -> add("引用的法条", cited.citation().toString(), sign));
    }

    private void add(String kind, String value, int sign) {
        balance.computeIfAbsent(kind, key -> new HashMap<>()).merge(value, sign, Integer::sum);
    }

    private Optional<String> description() {
        Map<String, Integer> differing = new TreeMap<>();
        balance.forEach((kind, values) ->
                differing.put(kind, values.values().stream().mapToInt(Math::abs).sum()));
        differing.values().removeIf(places -> places == 0);
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(differing.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue() + " 处")
                        .collect(Collectors.joining("、")));
    }
}
