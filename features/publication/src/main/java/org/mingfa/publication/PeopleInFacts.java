package org.mingfa.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.publication.names.NameField.NameSpan;
import org.mingfa.publication.names.NameForms;
import org.mingfa.publication.names.NameTagger;

/**
 * Who is named in sentences alone, without a line of the roll or a role: by the tagger, which knows how sentences go on around a name.
 * What it finds surely is a name; what may be one has a person look at the judgment. The limits are measured in
 * docs/lab/publication-and-disputes.md.
 */
final class PeopleInFacts {

    private static final double LEAST = 0.02;
    /** What makes a name of characters that begin as a name of a Han does, of a part of a known name, and of others. */
    private static final double SURE = 0.4;

    private static final double SURE_PART = 0.5;
    private static final double SURE_OTHERWISE = 0.6;
    /** What has a person look at those and at others; a word of the dictionary alone is nobody's name. */
    private static final double POSSIBLE = 0.15;

    private static final double POSSIBLE_OTHERWISE = 0.35;
    /** The same where the place tells that a person is named. */
    private static final double POSSIBLE_THERE = 0.03;

    /** What makes a name of a word: so probable at two places, one of which tells that a person is named; and of a title alone, 黑哥. */
    private static final double NEARLY_CERTAIN = 0.9;

    private static final double WORD_THERE = 0.5;
    private static final double WORD_ALWAYS = 0.8;
    /** 黑哥, whose first character is no surname. */
    private static final double TITLE_ALONE = 0.3;

    private static final int LONGEST = 4;
    private static final Pattern OF_AN_ORGANISATION =
            Pattern.compile("[\\u4e00-\\u9fa5]{0,8}?(?:公司|银行|中心|街道|[县镇乡村旗]|工业|物业|建筑|传媒|卷烟|[厂店行]|家居|广场|小区|花园)");

    private static final Pattern CALLED =
            Pattern.compile("[\\u4e00-\\u9fa5][\\u4e00-\\u9fa5&&[^人方者员告我他她主工长师亲妻子父母夫女司店厂行]]");

    private static final String FAMILIAR = "小老阿大";
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{3,}");
    /** 阿克苏市, which is no person. */
    static final Pattern PLACE = Pattern.compile("[省市县旗州盟]|自治|地区|人民法院");
    /** 白桦公司, either. */
    private static final Pattern ORGANISATION = Pattern.compile("公司|集团|银行|有限|股份|[工分]?厂(?!长)");

    private static final Pattern OFFICIAL = Pattern.compile(
            "(?:[县市区省镇乡州局厅部处]|检察)长(?=[\\u4e00-\\u9fa5]{2})[\\u4e00-\\u9fa5]{2,3}|(?:书记|民警|干警|公证员|仲裁员)[\\u4e00-\\u9fa5]{2,3}");
    static final PeopleInFacts NOBODY = new PeopleInFacts();

    private final String text;
    private final List<String> listed;
    private final Map<String, NameSpan> best = new HashMap<>();
    private final Map<String, Double> sums = new HashMap<>();
    /** At how many places each is nearly certain. */
    private final Map<String, Integer> certain = new HashMap<>();

    /** How probable each is where the place tells that a person is named. */
    private final Map<String, Double> there = new HashMap<>();

    private final Map<Integer, String> names = new TreeMap<>();
    private final Map<String, String> parts = new TreeMap<>();
    private final Set<String> doubtful = new TreeSet<>();

    private PeopleInFacts() {
        this.text = "";
        this.listed = List.of();
    }

    /**
     * Reads a judgment.
     *
     * @param listed the names that are known, from the roll and from roles
     * @param officials who represents an office, and stays
     */
    PeopleInFacts(String text, List<String> listed, Collection<String> officials) {
        this.text = text;
        this.listed = listed;
        List<MatchResult> stay = Stream.concat(
                        Anonymiser.staying(text), OFFICIAL.matcher(text).results())
                .toList();
        for (NameSpan span : NameTagger.standard().find(text, listed, LEAST)) {
            String name = text.substring(span.start(), span.end());
            boolean stays = officials.contains(name)
                    || stay.stream()
                            .anyMatch(place -> place.start() < span.end() && span.start() < place.end()
                                    || place.group().endsWith(name));
            stays |= PLACE.matcher(text).region(span.end(), text.length()).lookingAt();
            stays |=
                    ORGANISATION.matcher(text).region(span.end(), text.length()).lookingAt();
            if (!stays && !NameShapes.isOther(name)) {
                sums.merge(name, span.probability(), Double::sum);
                certain.merge(name, span.probability() >= NEARLY_CERTAIN ? 1 : 0, Integer::sum);
                best.merge(name, span, (a, b) -> a.probability() < b.probability() ? b : a);
                if (PersonPlaces.tell(text, span.start(), span.end())) {
                    there.merge(name, span.probability(), Math::max);
                }
            }
        }
        best.forEach(this::add);
        called();
        explained();
        besideOthers();
        PersonPlaces.unknown(text).stream()
                .filter(name -> !listed.contains(name)
                        && !NameShapes.isOther(name)
                        && (best.containsKey(name)
                                || NameShapes.isHan(name)
                                || name.length() > LONGEST
                                || name.charAt(0) < 0x250)
                        && stay.stream().noneMatch(place -> place.group().endsWith(name)))
                .forEach(doubtful::add);
        doubtful.removeIf(name -> names.values().stream().anyMatch(sure -> name.contains(sure) || sure.contains(name)));
        names.values().stream()
                .filter(name -> name.length() == 3)
                .map(name -> name.substring(1))
                .filter(given -> NameShapes.isWord(given) && isLikely(given))
                .forEach(doubtful::add);
    }

    /** 明珠 of 阳明珠, which is a word too. */
    private boolean isLikely(String given) {
        return best.containsKey(given) && best.get(given).probability() >= SURE_PART && !parts.containsKey(given);
    }

    /** Further people, by the place where each was found most surely. */
    Map<Integer, String> names() {
        return names;
    }

    /** By what a known person is called besides, with that person. */
    Map<String, String> parts() {
        return parts;
    }

    /** Those of the further people whom two places tell nearly certainly. */
    Set<String> certain() {
        return certain.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What may be a further name. */
    Set<String> doubtful() {
        return doubtful;
    }

    private void add(String name, NameSpan span) {
        if (listed.contains(name)) {
            return;
        }
        boolean known = listed.stream().anyMatch(own -> own.contains(name) || name.contains(own));
        List<String> owners = listed.stream()
                .filter(own -> !own.equals(name) && NameForms.of(own).anyMatch(name::equals))
                .toList();
        double probability = span.probability();
        Optional<String> titled = listed.stream()
                .filter(own -> name.startsWith(own) && NameShapes.isTitle(name.substring(own.length())))
                .findFirst();
        if (titled.isPresent()) {
            parts.put(name, titled.get());
        } else if (!owners.isEmpty() && (probability >= SURE_PART || NameShapes.isSurnameWithTitle(name))) {
            parts.put(name, owners.size() == 1 ? owners.getFirst() : name);
        } else if (known) {
            List<String> whole = listed.stream()
                    .filter(own -> own.length() > name.length() && own.contains(name))
                    .toList();
            if (whole.size() == 1 && probability >= SURE_PART) {
                parts.put(name, whole.getFirst());
            } else if (!owners.isEmpty() && there.getOrDefault(name, probability) >= POSSIBLE) {
                doubtful.add(name);
            }
        } else if (isSure(name, probability)) {
            names.put(span.start(), name);
        } else if (!owners.isEmpty() || isPossible(name, probability) && !isOfAnOrganisation(span)) {
            doubtful.add(name);
        }
    }

    /** 小农（农志坚）: whoever it is, the brackets tell the same person's name. */
    private void explained() {
        for (String own :
                Stream.concat(listed.stream(), names.values().stream()).toList()) {
            for (int at = text.indexOf("（" + own + "）"); at >= 0; at = text.indexOf("（" + own + "）", at + 1)) {
                Matcher called = CALLED.matcher(text).region(Math.max(0, at - 2), at);
                if (called.matches()
                        && (!NameShapes.isWord(called.group())
                                || FAMILIAR.indexOf(called.group().charAt(0)) >= 0)
                        && listed.stream().noneMatch(name -> name.endsWith(called.group()))) {
                    parts.putIfAbsent(called.group(), own);
                }
            }
        }
    }

    /** Who is called by a name of a chat, or in letters: what stands before or behind tells that it is somebody. */
    private void called() {
        Map<Integer, String> places = new TreeMap<>(PersonPlaces.inLetters(text));
        Map<String, String> owners = ChatNames.read(text, places);
        places.forEach((at, name) -> {
            String owner = owners.getOrDefault(name, "");
            if (!owner.isEmpty() || listed.stream().noneMatch(name::equals)) {
                names.putIfAbsent(at, name);
            }
            if (!owner.isEmpty() && !listed.contains(name)) {
                parts.put(name, owner);
                names.putIfAbsent(text.indexOf(owner), owner);
            }
            LETTERS.matcher(name)
                    .results()
                    .filter(run -> run.group().length() < name.length())
                    .forEach(run -> parts.putIfAbsent(run.group(), owner.isEmpty() ? name : owner));
        });
    }

    /** 马路、疤脸到庭: a word that is listed beside a name and may be one, and two words in letters. */
    private void besideOthers() {
        best.forEach((name, span) -> {
            boolean beside = Stream.of(listed, names.values(), parts.keySet())
                    .flatMap(Collection::stream)
                    .filter(other -> !other.equals(name))
                    .anyMatch(other -> text.contains(other + "、" + name) || text.contains(name + "、" + other));
            if (NameShapes.isWord(name) && beside && span.probability() >= WORD_THERE && !names.containsValue(name)) {
                doubtful.add(name);
            }
        });
        PersonPlaces.twoWords(text)
                .filter(name -> !listed.contains(name) && !names.containsValue(name))
                .forEach(doubtful::add);
        doubtful.removeAll(listed);
    }

    private boolean isOfAnOrganisation(NameSpan span) {
        return OF_AN_ORGANISATION
                .matcher(text)
                .region(span.end(), text.length())
                .lookingAt();
    }

    private boolean isSure(String name, double probability) {
        if (NameShapes.isWord(name)) {
            return certain.getOrDefault(name, 0) > 1
                    && there.getOrDefault(name, 0.0) >= NEARLY_CERTAIN
                    && !NameReading.isVerb(name);
        }
        return probability
                >= (NameShapes.isTitleAlone(name) ? NEARLY_CERTAIN : NameShapes.isHan(name) ? SURE : SURE_OTHERWISE);
    }

    /** A word that is a name nearly wherever it stands. */
    private boolean isMeantAlways(String name) {
        int times = text.split(name, -1).length - 1;
        return times > 1 && sums.getOrDefault(name, 0.0) >= WORD_ALWAYS * times;
    }

    private boolean isPossible(String name, double probability) {
        double told = there.getOrDefault(name, 0.0);
        if (NameShapes.isTitleAlone(name)) {
            return probability >= TITLE_ALONE && !NameTagger.isWord(name);
        }
        if (NameShapes.isWord(name)) {
            return !NameReading.isVerb(name) && (told >= WORD_THERE || isMeantAlways(name));
        }
        boolean rare = NameShapes.isHan(name)
                ? Surnames.isDoubtful(name.charAt(0))
                : name.length() > LONGEST && name.indexOf('·') < 0;
        return !rare && probability >= (NameShapes.isHan(name) ? POSSIBLE : POSSIBLE_OTHERWISE)
                || told >= POSSIBLE_THERE;
    }
}
