package org.mingfa.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.lexicon.Appellation;
import org.mingfa.text.lexicon.PartyRole;

/**
 * Persons whom the form of a sentence tells: by what they do, by a bracket that explains who they are, as a witness, by a surname where a
 * name may stand again and again, or half hidden.
 */
final class PersonsInSentences {

    /** 证人布称、泽仁多吉证实: a witness whose name begins with no surname. */
    private static final Pattern WITNESS = Pattern.compile(
            "证人(?<first>(?![出证到未均名等所的作陈甲乙丙向借对在为把被将从当只能提书称又还也])[\\u4e00-\\u9fa5]{2,5}?)(?:[、和与及](?<second>[\\u4e00-\\u9fa5]{2,5}?))?(?=均?证[实言明]|均?陈述|[均也]?称|出庭|到庭|作证|的证言|出具|[（(])");
    /** 方勇（案外人）, 孙玉莲（原告祖母）: what stands in the brackets is said of a person. */
    private static final Pattern EXPLAINED = Pattern.compile(
            "(?<=^|[^\\u4e00-\\u9fa5]|[与和向由给对被将把从找同及是系请叫在于人托让跟有])(?<name>(?![与和向由给对被将把从找同及是系请叫在于托让跟有])[\\u4e00-\\u9fa5]{2,4})(?=[（(](?:证人|"
                    + PartyRole.LISTED + "|另案|[男女][，,）)]|(?:系|是)?[\\u4e00-\\u9fa5]{1,6}(?:之|的)?(?:[父母妻夫子女兄弟姐妹]|"
                    + Appellation.IN_BRACKET + ")[，,）)])|(?<!某[\\u4e00-\\u9fa5]?)[（(]" + PartyRole.INVOLVED + ")");

    /** 张×丰, 王* and 李某明 hide only a part of the name. */
    private static final String HALF =
            "[\\u4e00-\\u9fa5](?:[×＊*○〇ＸX]{1,2}[\\u4e00-\\u9fa5&&[^判赔应退返变去犯被与和及向在的因]]?|某[\\u4e00-\\u9fa5&&[^某甲乙丙丁戊己庚辛壬癸]](?=[，,。；;、（(\\n"
                    + "与诉和及]|$))";

    private static final Pattern HALF_HIDDEN = Pattern.compile("(?:" + PartyRole.NAMED + "|" + Appellation.OF_PERSON
            + "|" + PartyRole.ACTING + "|[、与和向由])[：:]?[ \\u3000]?(" + HALF + ")");
    private static final String GIVEN = "[\\u4e00-\\u9fa5&&[^某市县区镇乡村省州厂局路街社店行部室院会园桥河山矿队站所公司银的元月日号款方人族]]";
    private static final Pattern IN_FACTS = Pattern.compile(
            "(?<![\\u4e00-\\u9fa50-9A-Za-z·])(?=[\\u4e00-\\u9fa5])(?:(?=(?<three>[\\u4e00-\\u9fa5]" + GIVEN + "{2})(?:"
                    + NameReading.ENDS + "))|(?=(?<two>[\\u4e00-\\u9fa5]" + GIVEN + ")(?:" + NameReading.ENDS + ")))");
    private static final Pattern BEGINS = Pattern.compile("(?<=[。，；、：\\n])|[向与由给]");

    private final String text;
    private final NameReading reading;
    private final Function<Integer, Optional<String>> ofRoll;
    private final Map<Integer, String> byPlace;

    /**
     * Reads into places.
     *
     * @param ofRoll the name of the roll that begins at a place
     * @param byPlace names by their places, to which those found are added
     */
    PersonsInSentences(
            String text,
            NameReading reading,
            Function<Integer, Optional<String>> ofRoll,
            Map<Integer, String> byPlace) {
        this.text = text;
        this.reading = reading;
        this.ofRoll = ofRoll;
        this.byPlace = byPlace;
    }

    void read() {
        byActs();
        explained();
        inFacts();
        halfHidden();
    }

    /** A part of a judgment may call its parties by name alone: 李小龙向张大山转账. Such a name must recur. */
    private void byActs() {
        Matcher begins = BEGINS.matcher(text);
        while (begins.find()) {
            String name = reading.at(text, begins.end()).orElse("");
            boolean named = name.length() > 2 && !Surnames.isDoubtful(name.charAt(0)) && reading.count(name) > 2;
            if (named && reading.acts(name) && ofRoll.apply(begins.end()).isEmpty()) {
                byPlace.putIfAbsent(begins.end(), name);
            }
        }
    }

    /** 刘国华 in the facts: behind a surname where a name may begin and end, again and again, and no word among the characters. */
    private void inFacts() {
        Matcher begins = IN_FACTS.matcher(text);
        while (begins.find()) {
            if (!inFacts(begins.start(), begins.group("three"))) {
                inFacts(begins.start(), begins.group("two"));
            }
        }
    }

    private boolean inFacts(int at, @Nullable String name) {
        boolean person = name != null
                && Surnames.length(name, 0) == 1
                && !Surnames.isDoubtful(name.charAt(0))
                && !Surnames.isWord(name, 0)
                && !Surnames.isCommon(name.substring(0, 2))
                && !Surnames.isCommon(name.substring(1))
                && reading.isWhole(name)
                && ofRoll.apply(at).isEmpty();
        if (person) {
            byPlace.putIfAbsent(at, name);
        }
        return person;
    }

    private void explained() {
        Matcher explained = EXPLAINED.matcher(text);
        while (explained.find()) {
            String name = explained.group("name");
            if (Surnames.length(name, 0) > 0 && !Surnames.isWord(name, 0)) {
                byPlace.putIfAbsent(explained.start("name"), name);
            }
        }
        Matcher witness = WITNESS.matcher(text);
        while (witness.find()) {
            for (String which : List.of("first", "second")) {
                String name = witness.group(which);
                if (name != null
                        && isWitness(name)
                        && ofRoll.apply(witness.start(which)).isEmpty()) {
                    byPlace.putIfAbsent(witness.start(which), name);
                }
            }
        }
    }

    /** Who is named again, and with no word. */
    private boolean isWitness(String name) {
        return name.indexOf('某') < 0
                && !Surnames.isCommon(name.substring(0, 2))
                && (name.length() > 2 || reading.count(name) > 1);
    }

    private void halfHidden() {
        Matcher half = HALF_HIDDEN.matcher(text);
        while (half.find()) {
            if (Surnames.length(half.group(1), 0) > 0) {
                byPlace.putIfAbsent(half.start(1), half.group(1));
            }
        }
    }
}
