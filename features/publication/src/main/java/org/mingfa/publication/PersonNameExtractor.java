package org.mingfa.publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.text.lexicon.Appellation;
import org.mingfa.text.lexicon.PartyRole;

/**
 * The natural persons whose names a judgment hides: parties, those that act for them and are no lawyers, witnesses,
 * relatives. Courts, officials, companies and who represents them, lawyers and their firms stay named (article 11).
 */
final class PersonNameExtractor {

    private static final Pattern LABELLED = Pattern.compile(
            "(?:(?<role>" + PartyRole.NAMED + ")|" + Appellation.OF_PERSON + ")(?:[（(][^）)\\n]{1,16}[）)])?");
    /** （又名铁木尔、包铁柱）, （KIM YOUNG HEE，下称英姬）: what a bracket or a comma behind a name calls the same person. */
    private static final Pattern OTHER_NAME = Pattern.compile(
            "[（(，,、]\\s*(?:(?:又名|又译|全名|本名|真名|护照姓名|曾用名|别名|化名|原名|现名|婚前姓名|更名前|(?:中|英|外|汉|藏|维)文?(?:译?名|姓名)|(?:以下)?简称|下称)[：:为]?[“\"]?\\s*(?![\\u4e00-\\u9fa5]{0,6}(?:原告|被告|第三人|[人方等])[”\"）)])"
                    + "(?<name>[\\u4e00-\\u9fa5·]{2,24}|[A-Za-z][A-Za-z .·'-]{2,40})(?:、(?<more>[\\u4e00-\\u9fa5·]{2,12})(?=[）)]))?"
                    + "|(?<bare>[A-Za-z][A-Za-z .·'-]{2,40}|[\\u4e00-\\u9fa5]{1,10}(?:·[\\u4e00-\\u9fa5]{1,10}){1,3})(?=[）)，,])"
                    + "|(?<=[A-Za-z][（(])(?<translated>[\\u4e00-\\u9fa5]{2,8})(?=[）)，,]))");

    private static final List<String> CALLED = List.of("name", "more", "bare", "translated");
    private static final Pattern NICKNAME = Pattern.compile(
            "(?:小名|乳名|绰号|外号|诨名|昵称|网名|(?<![理告诉申请辩述陈证])人称|艺名)(?:叫做?|为|是)?[：:]?[“\"‘]?(?<name>[\\u4e00-\\u9fa5]{2,6}?)(?=[”\"’）)，,。；;、的])");
    /** Who loses or pays is a party, whatever the name begins with: 驳回原告尕白的诉讼请求. */
    private static final Pattern ORDERED = Pattern.compile(
            "(?:驳回(?:" + PartyRole.LISTED + ")?|(?:由|限|[一二三四五六七八九十]、)" + PartyRole.LISTED + ")(?!上诉|申请|其|第三|反诉|本诉|再审|"
                    + PartyRole.LISTED
                    + ")([\\u4e00-\\u9fa5·]{2,4}?)(?:的(?:全部|其他|其它|其余)?(?:诉讼请求|起诉|上诉|申请)|负担[，。；]|承担[，。；]|于本判决|应于本判决|、[\\u4e00-\\u9fa5]{1,3}某?\\d?于本判决)");

    private final Map<Integer, String> byPlace = new TreeMap<>();
    private final Map<String, String> others = new TreeMap<>();
    private final NameReading reading;
    private final String text;
    private final RollReading roll;
    /** The names of the roll, the longest first. */
    private final List<String> listed;

    private PersonNameExtractor(String text, List<String> known) {
        this.text = text;
        this.reading = new NameReading(text.replaceAll("\\s", ""));
        this.roll = RollReading.of(text);
        byPlace.putAll(roll.byPlace());
        this.listed = Stream.concat(byPlace.values().stream(), known.stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /**
     * Who is named.
     *
     * @param names in the order in which they first appear
     * @param others a further name of the same person, with the first
     * @param roll those of the names that a line of the roll or a register has
     * @param namesakes whether two persons have one name
     * @param inSentences those whom nothing tells but the sentences around them
     * @param certain those of them whom two sentences tell nearly certainly
     * @param doubtful what may be a further name
     */
    record PersonNames(
            List<String> names,
            Map<String, String> others,
            List<String> roll,
            boolean namesakes,
            Collection<String> inSentences,
            Collection<String> certain,
            Collection<String> doubtful) {

        static final PersonNames NOBODY =
                new PersonNames(List.of(), Map.of(), List.of(), false, List.of(), List.of(), List.of());

        /** The same but those that are the beginning of what an organisation is called: 红都 of 红都集团. */
        PersonNames without(Collection<String> organisations) {
            return new PersonNames(
                    names.stream()
                            .filter(name -> roll.contains(name)
                                    || organisations.stream().noneMatch(called -> called.startsWith(name)))
                            .toList(),
                    others,
                    roll,
                    namesakes,
                    inSentences,
                    certain,
                    doubtful);
        }
    }

    /**
     * Reads a text.
     *
     * @param known names that a register or the title gives; what is hidden there already is no name
     */
    static PersonNames read(String text, List<String> known) {
        PersonNameExtractor persons = byRoll(text, known);
        List<String> told = Stream.concat(persons.listed.stream(), persons.byPlace.values().stream())
                .distinct()
                .filter(name -> !RollReading.isRole(name))
                .toList();
        PeopleInFacts people = new PeopleInFacts(persons.text, told, persons.roll.officials());
        people.names().forEach(persons.byPlace::putIfAbsent);
        return persons.named(people);
    }

    /** Only those whom a roll, a role or the like tells, whatever the sentences around the others. */
    static PersonNames readRoles(String text) {
        return byRoll(text, List.of()).named(PeopleInFacts.NOBODY);
    }

    private static PersonNameExtractor byRoll(String text, List<String> known) {
        List<String> listed = known.stream()
                .map(Pseudonyms::dotted)
                .filter(RollReading::isKnownName)
                .toList();
        PersonNameExtractor persons = new PersonNameExtractor(Pseudonyms.dotted(joined(text)), listed);
        persons.inText();
        new PersonsInSentences(persons.text, persons.reading, persons::ofRoll, persons.byPlace).read();
        persons.ordered();
        return persons;
    }

    private PersonNames named(PeopleInFacts people) {
        List<String> names = Stream.concat(byPlace.values().stream(), listed.stream())
                .distinct()
                .filter(name -> !RollReading.isRole(name))
                .filter(name -> listed.contains(name)
                        || !NameParts.isPart(name, listed) && !NameParts.holdsDotted(name, listed))
                .toList();
        otherNames(names);
        List<String> called = List.copyOf(this.others.keySet());
        names = names.stream()
                .filter(name -> listed.contains(name) || !NameParts.isPart(name, called))
                .toList();
        Map<String, String> owners = new LinkedHashMap<>(this.others);
        names.forEach(name -> owners.putIfAbsent(name, name));
        Map<String, String> others = NameParts.of(owners, listed, text);
        people.parts().forEach(others::putIfAbsent);
        others.putAll(this.others);
        return new PersonNames(
                names,
                others,
                listed,
                roll.hasNamesakes(),
                people.names().values(),
                people.certain(),
                people.doubtful());
    }

    /** A name may be split over the end of a line; lines that end with no stop go on. */
    static String joined(String text) {
        return text.replaceAll(
                "(?<=[\\u4e00-\\u9fa5·])[ \\u3000]*\\n[ \\u3000]*(?!" + PartyRole.NAMED + "|" + PartyRole.ACTING
                        + ")(?=[\\u4e00-\\u9fa5·]{1,3}(?:[，,。、；;（(]|与|和|诉|[\\u4e00-\\u9fa5]))",
                "");
    }

    /** 原告张三与被告李四、王五: behind a role, and on over the marks that list. */
    private void inText() {
        Matcher role = LABELLED.matcher(text);
        while (role.find()) {
            int at = role.end();
            while (at < text.length()) {
                int from = at;
                String name = (role.group("role") == null ? Optional.<String>empty() : ofRoll(at))
                        .or(() -> reading.at(text, from))
                        .orElse("");
                if (name.isEmpty()) {
                    break;
                }
                byPlace.putIfAbsent(at, name);
                at += name.length();
                if (at >= text.length() || "、和与及".indexOf(text.charAt(at)) < 0) {
                    break;
                }
                at++;
            }
        }
    }

    /** The name of the roll that begins there: behind a role a name ends where the roll's ends, 张伟 in 被告张伟归还. */
    private Optional<String> ofRoll(int at) {
        return listed.stream().filter(name -> text.startsWith(name, at)).findFirst();
    }

    private void ordered() {
        Matcher ordered = ORDERED.matcher(text);
        while (ordered.find()) {
            boolean named = byPlace.containsValue(ordered.group(1))
                    || ofRoll(ordered.start(1)).isPresent();
            if (!named && !RollReading.NO_PARTY.matcher(ordered.group(1)).matches()) {
                byPlace.putIfAbsent(ordered.start(1), ordered.group(1));
            }
        }
    }

    private void otherNames(List<String> names) {
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                Matcher other = OTHER_NAME
                        .matcher(text)
                        .region(at + name.length(), text.length())
                        .useTransparentBounds(true);
                while (other.lookingAt()) {
                    CALLED.stream()
                            .filter(called -> other.group(called) != null)
                            .map(called -> other.group(called).strip())
                            .filter(called -> !called.equals(name) && RollReading.isFree(called))
                            .forEach(called -> others.put(called, name));
                    other.region(other.end(), text.length());
                }
            }
        }
        Matcher nickname = NICKNAME.matcher(text);
        while (nickname.find()) {
            others.putIfAbsent(nickname.group("name"), before(nickname.start(), names));
        }
    }

    /** Who was named last before that place; nobody where nobody was. */
    private String before(int at, List<String> names) {
        return names.stream()
                .filter(name -> text.lastIndexOf(name, at) >= 0)
                .max(Comparator.comparingInt(name -> text.lastIndexOf(name, at)))
                .orElse("");
    }
}
