package org.mingfa.training.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.publication.Anonymiser;
import org.mingfa.publication.Find;
import org.mingfa.publication.names.NameField;
import org.mingfa.publication.names.NameField.NameSpan;
import org.mingfa.publication.names.NameForms;
import org.mingfa.publication.names.NamePairs;
import org.mingfa.publication.names.NameTagger;

/**
 * Sentences in which every name is known. Names of a judgment, by its roll and roles, and the labels 张某1 of one that hides them, are
 * exchanged for drawn names, each time for others. A sentence in which something may be a name and is not known is left out.
 */
final class NameExamples {

    private static final Pattern SENTENCE = Pattern.compile("[^。；;\\n]+[。；;]?");
    private static final Pattern LABEL = Pattern.compile(
            "(?<![\\u4e00-\\u9fa5]某|某)[\\u4e00-\\u9fa5&&[^某的地和与及在是为向由县市区镇乡村州省路号原该一]](?:某某|某[甲乙丙丁戊己庚辛壬癸]|某)\\d{0,2}(?![某县市区镇乡村路号公医院小学幼])");
    private static final Pattern MARK = Pattern.compile("⟦([a-z]):[^|⟧]+\\|([^⟧]*)⟧");
    /** Where a name stays: who signs, and lawyers. */
    private static final Pattern STAYS = Pattern.compile(
            "(?:审\\s*判\\s*[长员]|陪\\s*审\\s*员|书\\s*记\\s*员|法官(?:助理)?|执\\s*行\\s*员|检察员)[：:\\s\\u3000]*[\\u4e00-\\u9fa5]{1,4}(?:[ \\u3000]{1,3}[\\u4e00-\\u9fa5]{1,2})?"
                    + "|[\\u4e00-\\u9fa5·]{2,8}(?=[，,（(][^。；;\\n]{0,40}(?:律师|法律服务|法律工作者|法律援助))");
    /** Stands for a label that could not be read, or for what may be a name. */
    private static final char UNREAD = '×';

    private static final Pattern UNREADABLE = Pattern.compile("[某×＊*╳]|XX");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fa5&&[^某]]{2,4}");
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5·&&[^某]]{2,12}");
    private static final String BEFORE_A_NAME = "，。；：、“与和向由给对被将把找让请经是系有的";

    /** 白云 in 某市白云置业有限公司: what a company is called between its place and its trade. */
    private static final Pattern BRAND = Pattern.compile(
            "(?<=[省市县区州旗])[\\u4e00-\\u9fa5&&[^某×省市县区]]{2,4}(?=[\\u4e00-\\u9fa5]{2,8}(?:有限|股份)|商行|酒店|[超门]市|[商饭药工]?[厂店])");

    private static final Pattern CLAUSE = Pattern.compile("[，。；：](?=[\\u4e00-\\u9fa5]{3})");
    private static final int LONGEST = 500;
    /** One in so many: a word of the text as a name, another form of a name, an occupation before it, a sentence without names. */
    private static final int WORD_OF_TEXT = 6;

    private static final int CALLED = 8;
    private static final int OCCUPIED = 8;
    private static final int NAMELESS = 3;
    /** And an occupation that no name follows. */
    private static final int OCCUPIED_BY_NOBODY = 60;

    private static final double POSSIBLE = 0.1;
    private static final double SURE = 0.5;
    private static final double SURE_OTHERWISE = 0.9;

    private final DrawnNames names;
    private final Random random;
    private final List<Story> stories = new ArrayList<>();

    /**
     * A text with the places of its names.
     *
     * @param unclear places where something may be a name
     * @param fixed whether the names stay as they are
     * @param invented whether it is one of the few that are drawn from often
     */
    private record Story(
            String text, TreeMap<Integer, String> places, Set<Integer> unclear, boolean fixed, boolean invented) {

        String withoutNames() {
            StringBuilder source = new StringBuilder(text);
            places.forEach((at, name) -> source.replace(
                    at, at + name.length(), String.valueOf(UNREAD).repeat(name.length())));
            return source.toString();
        }

        /** As it is drawn from: with a sign at every place that is not clear. */
        String source() {
            StringBuilder source = new StringBuilder(text);
            unclear.forEach(at -> source.setCharAt(at, UNREAD));
            return source.toString();
        }
    }

    /**
     * A sentence with its tags.
     *
     * @param known names that a reader would know from the roll
     */
    record Example(String sentence, byte[] tags, List<String> known) {}

    NameExamples(DrawnNames names, Random random) {
        this.names = names;
        this.random = random;
    }

    /** Adds one judgment as published. */
    void add(String judgment) {
        TreeMap<Integer, String> places = new TreeMap<>();
        for (Find find : Anonymiser.names(judgment)) {
            if (find.value().chars().noneMatch(Character::isWhitespace)) {
                places.put(find.start(), find.value());
            }
        }
        LABEL.matcher(judgment).results().forEach(label -> places.putIfAbsent(label.start(), label.group()));
        names.learn(places.values().stream()
                .filter(name -> HAN.matcher(name).matches())
                .distinct()
                .toList());
        stories.add(new Story(judgment, places, Set.of(), false, false));
    }

    /** Adds an invented text whose marks ⟦p:…|…⟧ tell its people: once as it is, and so many times more with drawn names. */
    void addMarked(String marked, int drawn) {
        TreeMap<Integer, String> places = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        int from = 0;
        while (mark.find()) {
            text.append(marked, from, mark.start());
            if (mark.group(1).equals("p") && mark.group(2).length() > 1) {
                places.put(text.length(), mark.group(2));
            }
            text.append(mark.group(2));
            from = mark.end();
        }
        text.append(marked, from, marked.length());
        for (int i = 0; i <= drawn; i++) {
            stories.add(new Story(text.toString(), places, Set.of(), i > 0 && i % 2 == 0, true));
        }
    }

    /** Adds a sentence in which nobody is named. */
    void addNameless(String sentence) {
        stories.add(new Story(sentence, new TreeMap<>(), Set.of(), true, false));
    }

    int size() {
        return stories.size();
    }

    /** Further names in one judgment by a tagger that has not learned from it, and where it is not sure. */
    void name(int index, NameTagger tagger) {
        Story story = stories.get(index);
        TreeMap<Integer, String> places = new TreeMap<>(story.places());
        Set<Integer> unclear = new HashSet<>();
        List<MatchResult> stays = STAYS.matcher(story.text()).results().toList();
        for (NameSpan span : tagger.find(story.text(), new HashSet<>(places.values()), POSSIBLE)) {
            String name = story.text().substring(span.start(), span.end());
            boolean taken = !NAME.matcher(name).matches()
                    || story.places().subMap(0, span.end()).entrySet().stream()
                            .anyMatch(place -> place.getKey() + place.getValue().length() > span.start())
                    || stays.stream()
                            .anyMatch(stay -> stay.start() < span.end() && span.start() < stay.end()
                                    || stay.group().endsWith(name));
            if (taken) {
                continue;
            }
            boolean usual = name.length() < 4 && !NameTagger.isWord(name) && names.isSurname(name.charAt(0));
            if (span.probability() >= (usual ? SURE : SURE_OTHERWISE)) {
                places.putIfAbsent(span.start(), name);
            } else {
                unclear.add(span.start());
            }
        }
        stories.set(index, new Story(story.text(), places, unclear, false, story.invented()));
    }

    /** Which characters stand side by side in judgments and questions, their names cut out. */
    NamePairs pairs() {
        NamePairs.Counting counting = new NamePairs.Counting();
        for (Story story : stories) {
            if (!story.invented()) {
                counting.add(story.withoutNames());
            }
        }
        return counting.levels();
    }

    /** Whether it is a judgment, in which names may be overlooked. */
    boolean isJudgment(int index) {
        return !stories.get(index).fixed() && stories.get(index).text().length() > LONGEST * 2;
    }

    /** The sentences of one text with freshly drawn names; of those that name nobody one in three. */
    List<Example> draw(int index) {
        Story story = stories.get(index);
        String source = story.source();
        Map<String, String> drawn = new HashMap<>();
        Set<String> known = new HashSet<>();
        Tagged tagged = new Tagged(new StringBuilder(), new StringBuilder());
        Map<String, String> brands = story.fixed() ? Map.of() : brands(source);
        int from = 0;
        for (Map.Entry<Integer, String> place : story.places().entrySet()) {
            if (place.getKey() < from) {
                continue;
            }
            String own = place.getValue();
            String name = story.fixed() ? own : drawn.computeIfAbsent(own, key -> drawn(source));
            if (random.nextInt(2) == 0 && !drawn.containsKey("known " + own)) {
                known.add(name);
            }
            drawn.put("known " + own, "");
            tagged.outside(varied(source.substring(from, place.getKey()), brands));
            if (!story.fixed() && random.nextInt(OCCUPIED) == 0 && tagged.endsWithOneOf(BEFORE_A_NAME)) {
                tagged.outside(names.occupation());
            }
            tagged.name(story.fixed() ? name : called(name));
            from = place.getKey() + own.length();
        }
        tagged.outside(varied(source.substring(from), brands));
        return sentences(tagged, List.copyOf(known));
    }

    /** Other brands for those of a text: words and names that are nobody's there. */
    private Map<String, String> brands(String source) {
        Map<String, String> brands = new HashMap<>();
        BRAND.matcher(source).results().forEach(brand -> brands.computeIfAbsent(brand.group(), key -> drawn(source)));
        return brands;
    }

    /** Words in which nobody is named, with those brands and here and there with an occupation, so that neither alone tells a name. */
    private String varied(String words, Map<String, String> brands) {
        String varied = words;
        for (Map.Entry<String, String> brand : brands.entrySet()) {
            varied = varied.replace(brand.getKey(), brand.getValue());
        }
        return CLAUSE.matcher(varied)
                .replaceAll(clause ->
                        random.nextInt(OCCUPIED_BY_NOBODY) == 0 ? clause.group() + names.occupation() : clause.group());
    }

    private String drawn(String source) {
        return random.nextInt(WORD_OF_TEXT) == 0 ? names.wordIn(source) : names.next();
    }

    /** The name, or what else somebody of that name may be called. */
    private String called(String name) {
        List<String> parts = random.nextInt(CALLED) == 0 ? NameForms.of(name).toList() : List.of();
        return parts.isEmpty() ? name : parts.get(random.nextInt(3) > 0 ? 0 : random.nextInt(parts.size()));
    }

    private List<Example> sentences(Tagged tagged, List<String> known) {
        List<Example> examples = new ArrayList<>();
        Matcher sentence = SENTENCE.matcher(tagged.text());
        while (sentence.find()) {
            if (sentence.end() - sentence.start() >= LONGEST
                    || UNREADABLE.matcher(sentence.group()).find()) {
                continue;
            }
            byte[] tags = tagged.tags(sentence.start(), sentence.end());
            boolean names = false;
            for (byte tag : tags) {
                names |= tag != NameField.OUTSIDE;
            }
            if (names || random.nextInt(NAMELESS) == 0) {
                examples.add(new Example(sentence.group(), tags, known));
            }
        }
        return examples;
    }

    /** A text and the tag of each of its characters. */
    private record Tagged(StringBuilder text, StringBuilder marks) {

        void outside(String words) {
            text.append(words);
            marks.repeat(NameField.OUTSIDE, words.length());
        }

        void name(String name) {
            text.append(name);
            marks.append((char) NameField.BEGIN)
                    .repeat(NameField.INSIDE, name.length() - 2)
                    .append((char) NameField.END);
        }

        boolean endsWithOneOf(String characters) {
            return !text.isEmpty() && characters.indexOf(text.charAt(text.length() - 1)) >= 0;
        }

        byte[] tags(int start, int end) {
            byte[] tags = new byte[end - start];
            for (int i = start; i < end; i++) {
                tags[i - start] = (byte) marks.charAt(i);
            }
            return tags;
        }
    }
}
