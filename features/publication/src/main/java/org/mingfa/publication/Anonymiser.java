package org.mingfa.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.publication.PersonNameExtractor.PersonNames;
import org.mingfa.text.lexicon.Appellation;
import org.mingfa.text.table.CausesOfAction;
import org.mingfa.text.table.TextResource;

/**
 * Takes the names of natural persons and of companies that are parties, and the numbers of article 10 out of the texts of one judgment, the same name for
 * the same label in all of them. Who signed, lawyers, courts, officials and offices stay.
 */
public final class Anonymiser {

    /** Those who sign, and the lawyers, keep their names even where a party has the same. */
    private static final String STAYS = Appellation.SIGNER
            + "[：:\\s\\u3000]*(?:[\\u4e00-\\u9fa5]{1,10}(?:[·•・．‧](?:(?!" + Appellation.SIGNER
            + ")[\\u4e00-\\u9fa5]){1,10}){1,2}|(?:(?!"
            + Appellation.SIGNER
            + "|代理|人民)[\\u4e00-\\u9fa5]){1,4}(?:[ \\u3000]{1,3}[\\u4e00-\\u9fa5]{1,2})?)"
            + "|(?<=代理人[：:]?)[\\u4e00-\\u9fa5·•・．‧、]{2,24}(?=[，,（(][^。；;\\n]{0,40}(?:律师|法律服务|法律工作者|法律援助))";

    private static final Pattern WHO_STAYS = Pattern.compile(STAYS);

    /** 赔偿某公司1 50万元: the number of a label is no part of the one behind it. */
    private static final Pattern NUMBERED = Pattern.compile("\\d$");

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９壹贰叁肆伍陆柒捌玖拾年月日元万亿]|[一二两三四五六七八九十]{1,2}[十百千万亿元年月日]");

    /** Titles of law are no names, whatever stands in them: 《中华人民共和国公司法》. */
    private static final String LAW_TITLE =
            "《(?:(?:中华人民共和国|最高人民法院|最高人民检察院|国务院)[^《》\\n]{1,60}|[^《》\\n]{1,8}法)(?:[（(][^（()）\\n]*[）)])?》";

    private static final Pattern ILLNESS =
            Pattern.compile(String.join("|", new TextResource(Anonymiser.class, "illnesses.txt").words()));
    /** Who speaks of a child, or of somebody who acts for one. */
    private static final Pattern MINOR =
            Pattern.compile("就读|未成年|法定代理人|监护人|[小中]学生|[一二三四五六七八九初高]年级|(?<![\\d])(?:\\d|1[0-7])岁|[一二三四五六七八九]岁|幼儿园|班主任");

    private static final List<String> CAUSES = CausesOfAction.all();
    /** Ends a name, so that no word is read over its end: 张维 in 张维持有股份. */
    private static final String END_OF_NAME = "\u2060";

    final String judgment;
    final PersonNames persons;
    final List<Pseudonyms> names;
    private final boolean minor;
    final Pattern stays;
    /** Homes that the judgment tells, where they stand again. */
    private final Pattern homes;
    /** What organisations are called that are no parties: 北京云杉公司 where 云杉公司 is one. */
    final Pattern others;

    private final Map<PersonalDatum, Integer> taken = new EnumMap<>(PersonalDatum.class);
    /** What was found in a section, which is shown without it and compared with it. */
    private final Map<String, List<Find>> found = new HashMap<>();

    private Anonymiser(String judgment, Collection<String> others, PersonNames persons, Pseudonyms... names) {
        this.judgment = judgment;
        this.persons = persons;
        this.names = List.of(names);
        this.minor = MINOR.matcher(judgment).find();
        this.others = Pattern.compile(alternatives(others.stream(), "(?!)"));
        this.homes = Pattern.compile(alternatives(PrivatePlaces.homes(judgment).stream(), "(?!)"));
        Stream<String> causes =
                CAUSES.stream().filter(cause -> this.names.stream().anyMatch(known -> known.isIn(cause)));
        this.stays = Pattern.compile(alternatives(causes, STAYS + "|" + LAW_TITLE));
    }

    private static String alternatives(Stream<String> words, String pattern) {
        return Stream.concat(words.map(Pattern::quote), Stream.of(pattern)).collect(Collectors.joining("|"));
    }

    /**
     * Of a judgment, given with all of its text.
     *
     * @param parties names that are known beside the text
     */
    static Anonymiser of(String text, PartyRegister parties) {
        Set<String> organisations = CompanyNames.defined(text).keySet();
        Pseudonyms companies = Pseudonyms.ofCompanies(text, parties.companies());
        PersonNames named = PersonNameExtractor.read(text, parties.persons()).without(organisations);
        List<String> others = organisations.stream()
                .filter(name -> !companies.labels().containsKey(name))
                .toList();
        return new Anonymiser(text, others, named, Pseudonyms.of(named, text), companies);
    }

    /** Of an official publication that names persons as it will: only numbers are taken out. */
    public static Anonymiser ofNumbers() {
        return new Anonymiser("", List.of(), PersonNames.NOBODY);
    }

    /** Why a person has to look at the names before it is shown, as {@link MaskingDoubts} tells. */
    Optional<String> doubt(String order, String shown) {
        return new MaskingDoubts(this).find(order, shown);
    }

    /** Where who signs, or is a lawyer, is named. */
    static Stream<MatchResult> staying(String text) {
        return WHO_STAYS.matcher(text).results();
    }

    /** A text of that judgment without them; nothing else of it is changed. */
    public String anonymise(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Find find : found.computeIfAbsent(text, this::find)) {
            out.append(text, from, find.start()).append(find.replacement());
            from = find.end();
            boolean numbered = NUMBERED.matcher(find.replacement()).find();
            out.append(
                    numbered && NUMBER.matcher(text).region(from, text.length()).lookingAt() ? " " : "");
            taken.merge(find.datum(), 1, Integer::sum);
        }
        return out.append(text.substring(from)).toString();
    }

    /** The same text with its names, for comparison: the end of a name is marked where the judgment has it before other words too. */
    String withNames(String text) {
        return with(
                EnumSet.of(PersonalDatum.NAME, PersonalDatum.COMPANY, PersonalDatum.SCHOOL, PersonalDatum.HEALTH),
                text);
    }

    /** The same with the names of persons alone. */
    String withPersons(String text) {
        return with(EnumSet.of(PersonalDatum.NAME, PersonalDatum.SCHOOL, PersonalDatum.HEALTH), text);
    }

    private String with(Set<PersonalDatum> kept, String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Find find : found.computeIfAbsent(text, this::find)) {
            out.append(text, from, find.start())
                    .append(kept.contains(find.datum()) ? find.value() : find.replacement());
            from = find.end();
            out.append(find.datum() == PersonalDatum.NAME && recurs(find, text) ? END_OF_NAME : "");
        }
        return out.append(text.substring(from)).toString();
    }

    private boolean recurs(Find find, String text) {
        String next = find.end() < text.length() ? text.substring(find.end(), find.end() + 1) : "";
        return Pattern.compile(Pattern.quote(find.value()) + "(?!" + Pattern.quote(next) + ")")
                .matcher(judgment)
                .find();
    }

    /** What has to go, in the order of the text. */
    List<Find> find(String text) {
        List<Find> finds = new ArrayList<>(PersonalNumbers.find(text));
        List<Find> places = PrivatePlaces.find(text);
        finds.addAll(places);
        homes.matcher(text)
                .results()
                .filter(home -> !isWithin(places, home))
                .map(home -> new Find(PersonalDatum.ADDRESS, home.start(), home.end(), home.group(), "×××"))
                .forEach(finds::add);
        ILLNESS.matcher(text)
                .results()
                .map(ill -> new Find(PersonalDatum.HEALTH, ill.start(), ill.end(), ill.group(), "×××"))
                .forEach(finds::add);
        if (minor) {
            finds.addAll(PrivatePlaces.schools(text));
        }
        List<MatchResult> stay = stays.matcher(text).results().toList();
        List<MatchResult> other = others.matcher(text).results().toList();
        names.stream()
                .flatMap(known -> known.find(text).stream())
                .filter(find -> !isIn(find, stay)
                        && !(find.datum() == PersonalDatum.COMPANY && isIn(find, other))
                        && !isPlace(find, text))
                .forEach(finds::add);
        return Find.apart(finds);
    }

    /** 阿克苏市, where sentences alone tell of somebody called 阿克苏. */
    private boolean isPlace(Find find, String text) {
        return persons.inSentences().contains(find.value())
                && PeopleInFacts.PLACE
                        .matcher(text)
                        .region(find.end(), text.length())
                        .lookingAt();
    }

    private static boolean isWithin(List<Find> finds, MatchResult span) {
        return finds.stream().anyMatch(find -> find.start() < span.end() && span.start() < find.end());
    }

    private static boolean isIn(Find find, List<MatchResult> spans) {
        return spans.stream().anyMatch(span -> span.start() <= find.start() && find.end() <= span.end());
    }

    /** Every place of a judgment where somebody is named whom its roll or a role tells, in the order of the text. */
    public static List<Find> names(String judgment) {
        PersonNames named = PersonNameExtractor.readRoles(judgment);
        return new Anonymiser(judgment, List.of(), named, Pseudonyms.of(named, judgment))
                .find(judgment).stream()
                        .filter(find -> find.datum() == PersonalDatum.NAME)
                        .toList();
    }

    /** How many places were emptied so far, by what stood there. */
    public Map<PersonalDatum, Integer> taken() {
        return Map.copyOf(taken);
    }
}
