package org.mingfa.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.publication.PersonNameExtractor.PersonNames;
import org.mingfa.publication.names.NameField.NameSpan;
import org.mingfa.publication.names.NameTagger;

/** What stands for each name in one judgment: 张某, or 张某1 and 张某2 where two would be called alike (article 9). */
final class Pseudonyms {

    private static final Pattern OTHER_DOT = Pattern.compile("(?<=[\\u4e00-\\u9fa5])[•・．‧](?=[\\u4e00-\\u9fa5])");
    /** Of a word that is a name too: the name where it may stand by what is around it, and elsewhere; the word below; else in doubt. */
    private static final double SURE_IN_PLACE = 0.8;

    private static final double SURE = 0.99;
    private static final double POSSIBLE = 0.15;
    /** 高兴地. */
    private static final String ADVERB = "地";

    private static final String GAP = "[\\s\\u3000]{0,3}";

    private final PersonalDatum datum;
    private final Map<String, String> labels;
    /** The names that are words too and may be used as such. */
    private final Set<String> words;
    /** Full names, by which the tagger knows what else somebody may be called. */
    private final List<String> known;

    private Pseudonyms(
            PersonalDatum datum,
            Map<String, String> labels,
            List<String> known,
            String text,
            Predicate<String> isWord) {
        this.datum = datum;
        this.known = known;
        this.words = labels.keySet().stream()
                .filter(name -> isWord.test(name) && !NamePlaces.alwaysIn(text, name))
                .collect(Collectors.toSet());
        this.labels = new HashMap<>(labels);
        labels.forEach((name, label) -> this.labels.putIfAbsent(name.toUpperCase(Locale.ROOT), label));
        this.labels.keySet().removeIf(String::isBlank); // of a broken roll there may be left nothing
    }

    /** The labels of these persons, none of which a person has that the text hides already. */
    static Pseudonyms of(PersonNames named, String text) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (String name : named.names()) {
            if (!named.others().containsKey(name)) {
                alike.computeIfAbsent(Surnames.hidden(name), key -> new ArrayList<>())
                        .add(name);
            }
        }
        Map<String, String> labels = new HashMap<>();
        alike.forEach((hidden, names) -> {
            int taken = highest(hidden, without(names, text));
            boolean alone = names.size() == 1 && taken < 0;
            int number = Math.max(0, taken);
            for (String name : names) {
                labels.put(name, alone ? hidden : hidden + ++number);
            }
        });
        named.others().forEach((other, name) -> labels.put(other, labels.getOrDefault(name, Surnames.hidden(other))));
        return new Pseudonyms(
                PersonalDatum.NAME,
                labels,
                named.names(),
                text,
                name -> Surnames.isCommon(name) || named.inSentences().contains(name) && NameTagger.isWord(name));
    }

    /** The labels of the companies that are parties. */
    static Pseudonyms ofCompanies(String text, List<String> registered) {
        return new Pseudonyms(
                PersonalDatum.COMPANY, CompanyNames.labels(text, registered), List.of(), text, Surnames::isCommon);
    }

    /** A name that is half hidden, 李某华, begins like the label and is none. */
    private static String without(List<String> names, String text) {
        String rest = text;
        for (String name : names) {
            rest = name.indexOf('某') < 0 ? rest : rest.replace(name, "");
        }
        return rest;
    }

    /** The highest number that the text itself gives to the label, 0 for the bare label, -1 where it is free. */
    private static int highest(String hidden, String text) {
        Matcher used = Pattern.compile(Pattern.quote(hidden) + "(?!某)(\\d?)").matcher(text);
        int highest = -1;
        while (used.find() && hidden.endsWith("某")) {
            highest = Math.max(highest, used.group(1).isEmpty() ? 0 : Integer.parseInt(used.group(1)));
        }
        return highest;
    }

    Map<String, String> labels() {
        return Map.copyOf(labels);
    }

    /** Whether one of the names is a part of that word. */
    boolean isIn(String word) {
        return labels.keySet().stream().anyMatch(word::contains);
    }

    /** Where one of the names that are words too may stand in a text, by the sentence. */
    List<NameSpan> possible(String text) {
        return words.isEmpty() ? List.of() : spans(text, POSSIBLE);
    }

    /** Where the tagger takes one of the words for the name. */
    private List<NameSpan> spans(String text, double least) {
        return NameTagger.standard().find(text, known, least).stream()
                .filter(span -> words.contains(text.substring(span.start(), span.end())))
                .toList();
    }

    /** The same with one dot in the middle of names, of the five that are written. */
    static String dotted(String text) {
        return OTHER_DOT.matcher(text).replaceAll("·");
    }

    /** Every place of a text where one of the names stands, also with white space or the end of a line inside. */
    List<Find> find(String text) {
        List<Find> finds = new ArrayList<>();
        if (labels.isEmpty()) {
            return finds;
        }
        List<String> longestFirst = labels.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        Matcher name = Pattern.compile(longestFirst.stream().map(this::pattern).collect(Collectors.joining("|")))
                .matcher(text);
        while (name.find()) {
            finds.add(find(name.start(), name.end(), name.group()));
        }
        for (NameSpan span : words.isEmpty() ? List.<NameSpan>of() : spans(text, SURE_IN_PLACE)) {
            boolean free = finds.stream().noneMatch(find -> find.start() < span.end() && span.start() < find.end());
            String word = text.substring(span.start(), span.end());
            boolean place = NamePlaces.mayBeOf(word)
                    .matcher(text)
                    .region(span.start(), text.length())
                    .useTransparentBounds(true)
                    .lookingAt();
            boolean sure = place || span.probability() >= SURE;
            boolean brand = CompanyLabel.BEGINS_BEHIND_BRAND
                    .matcher(text)
                    .region(span.end(), text.length())
                    .lookingAt();
            if (free && sure && !brand && !text.startsWith(ADVERB, span.end())) {
                finds.add(find(span.start(), span.end(), word));
            }
        }
        return finds;
    }

    private Find find(int start, int end, String value) {
        String bare = dotted(value.replaceAll("[\\s\\u3000]", ""));
        String label = Stream.of(
                        bare,
                        value,
                        value.toUpperCase(Locale.ROOT),
                        bare.replace('(', '（').replace(')', '）'),
                        bare.replace('（', '(').replace('）', ')'))
                .filter(labels::containsKey)
                .findFirst()
                .map(labels::get)
                .orElse(Surnames.hidden(bare));
        return new Find(datum, start, end, value, label);
    }

    /** Half-width and full-width brackets are one. */
    private static String bracketed(char c) {
        return switch (c) {
            case '（', '(' -> "[（(]";
            case '）', ')' -> "[）)]";
            case '·' -> "[·•・．‧]";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    private String pattern(String name) {
        if (words.contains(name)) { // no word has a gap, 石　油
            return NamePlaces.of(name) + "|" + spaced(name, "[ \\u3000]{1,3}");
        }
        boolean latin = name.charAt(0) < 0x250;
        String letters = latin ? Pattern.quote(name) : spaced(name, GAP);
        return latin ? "(?<![A-Za-z])(?i:" + letters + ")(?![A-Za-z])" : letters;
    }

    private static String spaced(String name, String gap) {
        return name.chars().mapToObj(c -> bracketed((char) c)).collect(Collectors.joining(gap));
    }
}
