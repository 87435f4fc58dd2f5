package org.mingfa.text.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.text.table.CausesOfAction;

/**
 * Takes the names of natural persons and of companies that are parties, and the numbers of article 10 out of the texts of one judgment, the same name for
 * the same label in all of them. Who signed, lawyers, courts, officials and offices stay.
 */
public final class Anonymiser {

    /** Those who sign, and the lawyers, keep their names even where a party has the same. */
    private static final String STAYS =
            "(?:审\\s*判\\s*[长员]|人民陪审员|陪\\s*审\\s*员|书\\s*记\\s*员|法官助理|执\\s*行\\s*员)[：:\\s\\u3000]*[\\u4e00-\\u9fa5·]{1,4}(?:["
                    + " \\u3000]{1,3}[\\u4e00-\\u9fa5]{1,2})?|(?<=代理人[：:]?)[\\u4e00-\\u9fa5·]{2,6}(?=[，,（(][^。；;\\n"
                    + "]{0,40}(?:律师|法律服务|法律工作者|法律援助))";

    /** 赔偿某公司1 50万元: the number of a label is no part of the one behind it. */
    private static final Pattern NUMBERED = Pattern.compile("\\d$");

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９壹贰叁肆伍陆柒捌玖拾年月日元万亿]|[一二两三四五六七八九十]{1,2}[十百千万亿元年月日]");

    /** Titles of law are no names, whatever stands in them: 《中华人民共和国公司法》. */
    private static final String LAW_TITLE =
            "《(?:(?:中华人民共和国|最高人民法院|最高人民检察院|国务院)[^《》\\n]{1,60}|[^《》\\n]{1,8}法)(?:[（(][^（()）\\n]*[）)])?》";
    /** Where a child goes to school tells who it is (未成年人保护法 103). */
    private static final Pattern SCHOOL = Pattern.compile(
            "(?<=就读于|就读在|就读|入读|转学到|转学至)(?![于在]|[\\u4e00-\\u9fa5]?某)[\\u4e00-\\u9fa50-9]{2,24}?(小学|中学|学校|幼儿园)");

    private static final List<String> CAUSES = CausesOfAction.all();
    /** Ends a name, so that no word is read over its end: 张维 in 张维持有股份. */
    private static final String END_OF_NAME = "\u2060";

    private final String judgment;
    private final List<NameLabels> names;
    private final Pattern stays;
    /** What organisations are called that are no parties: 北京云杉公司 where 云杉公司 is one. */
    private final Pattern others;

    private final Map<PersonalDatum, Integer> taken = new EnumMap<>(PersonalDatum.class);
    /** What was found in a section, which is shown without it and compared with it. */
    private final Map<String, List<Find>> found = new HashMap<>();

    private Anonymiser(String judgment, Collection<String> others, NameLabels... names) {
        this.judgment = judgment;
        this.names = List.of(names);
        this.others = Pattern.compile(alternatives(others.stream(), "(?!)"));
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
        NameLabels companies = NameLabels.ofCompanies(text, parties.companies());
        NameLabels persons =
                NameLabels.of(PersonsNamed.read(text).with(parties.persons()).without(organisations), text);
        List<String> others = organisations.stream()
                .filter(name -> !companies.labels().containsKey(name))
                .toList();
        return new Anonymiser(text, others, persons, companies);
    }

    /** Of an official publication that names persons as it will: only numbers are taken out. */
    public static Anonymiser ofNumbers() {
        return new Anonymiser("", List.of());
    }

    /** Whether what is shown may still have a name, because that is a word too. */
    boolean mayHaveLeft(String shown) {
        return names.stream().anyMatch(known -> known.mayBeIn(shown));
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
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Find find : found.computeIfAbsent(text, this::find)) {
            boolean name = find.datum() == PersonalDatum.NAME || find.datum() == PersonalDatum.COMPANY;
            out.append(text, from, find.start()).append(name ? find.value() : find.replacement());
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
        finds.addAll(HomeAddress.find(text));
        SCHOOL.matcher(text)
                .results()
                .map(school -> new Find(
                        PersonalDatum.SCHOOL, school.start(), school.end(), school.group(), "某" + school.group(1)))
                .forEach(finds::add);
        List<MatchResult> stay = stays.matcher(text).results().toList();
        List<MatchResult> other = others.matcher(text).results().toList();
        names.stream()
                .flatMap(known -> known.find(text).stream())
                .filter(find -> !isIn(find, stay) && !(find.datum() == PersonalDatum.COMPANY && isIn(find, other)))
                .forEach(finds::add);
        return Find.apart(finds);
    }

    private static boolean isIn(Find find, List<MatchResult> spans) {
        return spans.stream().anyMatch(span -> span.start() <= find.start() && find.end() <= span.end());
    }

    /** How many places were emptied so far, by what stood there. */
    public Map<PersonalDatum, Integer> taken() {
        return Map.copyOf(taken);
    }

    /** Where a natural person lives; what is more exact than the county goes (article 11(一)). A company's seat goes with its name. */
    private static final class HomeAddress {

        /** 居住在同单元的张三: behind such a 的 stands who lives there. */
        private static final String WHO = "的(?![^，,。；;、\\n]{0,12}[号楼室栋幢座村组街路院])";

        private static final Pattern LIVES =
                Pattern.compile("(?<label>户籍(?:所在)?地|户籍地?址|现住址?|家庭住址|住址|家住|经常居(?:所|住)地|暂住地?|居住于|居住在"
                        + "|(?<=[，,。；;：:（(族\\n])住)(?:[：:为在于]|系)?(?!所|院|房|宿|宅|建|户|进|入|满|过|了|的|处|店|宾)"
                        + "(?<address>[\\u4e00-\\u9fa50-9A-Za-z×\\-—－#（）() ]{2,60}?)(?=" + WHO
                        + "|[，,。；;、\\n]|$)");
        private static final Pattern SEAT = Pattern.compile(
                "(?:(?:男|女)[，,][^。\\n]{0,60}?|(?:公司|行|厂|店|部|社|集团|室)(?:[（(][^（()）]{0,40}[）)])?[，,。]\\s*)(?<label>住所地?|经营场所|营业地)[：:为]?"
                        + "(?<address>[\\u4e00-\\u9fa50-9A-Za-z×\\-—－#（）() ]{2,60}?)(?=[，,。；;、\\n]|$)");
        private static final Pattern COUNTY = Pattern.compile(
                "^(?:中国)?(?:[\\u4e00-\\u9fa5]{2,8}?(?:省|自治区|特别行政区))?"
                        + "(?:[\\u4e00-\\u9fa5]{2,8}?(?:自治州|地区|盟|市))?(?:[\\u4e00-\\u9fa5]{1,8}?(?:自治县|县|自治旗|旗|市|(?<![小社园片街发辖])区))?");

        /** The words of a statute on jurisdiction. */
        private static final Pattern NO_ADDRESS = Pattern.compile("法院|辖区|不一致|两个以上");

        private HomeAddress() {}

        static List<Find> find(String text) {
            List<Find> finds = new ArrayList<>();
            collect(LIVES.matcher(text), finds);
            collect(SEAT.matcher(text), finds);
            return Find.apart(finds);
        }

        private static void collect(Matcher lives, List<Find> finds) {
            while (lives.find()) {
                String address = lives.group("address");
                Matcher county = COUNTY.matcher(address);
                int kept = county.find() ? county.end() : 0;
                if (kept < address.length() && !NO_ADDRESS.matcher(address).find()) {
                    int start = kept == 0 ? lives.start("label") : lives.start("address") + kept;
                    finds.add(new Find(
                            PersonalDatum.ADDRESS, start, lives.end("address"), address, kept == 0 ? "住址略" : ""));
                }
            }
        }
    }
}
