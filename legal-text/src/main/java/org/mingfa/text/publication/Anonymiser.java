package org.mingfa.text.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the names of natural persons and of companies that are parties, and the numbers of article 10 out of the texts of one judgment, the same name for
 * the same label in all of them. Who signed, lawyers, courts, officials and offices stay.
 */
public final class Anonymiser {

    /** Those who sign, and the lawyers, keep their names even where a party has the same. */
    private static final Pattern STAYS = Pattern.compile(
            "(?:审\\s*判\\s*[长员]|人民陪审员|陪\\s*审\\s*员|书\\s*记\\s*员|法官助理|执\\s*行\\s*员)[：:\\s\\u3000]*[\\u4e00-\\u9fa5·]{1,4}(?:[ \\u3000]{1,3}[\\u4e00-\\u9fa5]{1,2})?"
                    + "|(?<=代理人[：:]?)[\\u4e00-\\u9fa5·]{2,6}(?=[，,（(][^。；;\\n]{0,40}(?:律师|法律服务|法律工作者|法律援助))");

    /** 赔偿某公司1 50万元: the number of a label is no part of the one behind it. */
    private static final Pattern NUMBERED = Pattern.compile("\\d$");

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９壹贰叁肆伍陆柒捌玖拾年月日元万亿]|[一二两三四五六七八九十]{1,2}[十百千万亿元年月日]");

    private final List<NameLabels> names;
    private final Map<PersonalDatum, Integer> taken = new EnumMap<>(PersonalDatum.class);

    private Anonymiser(NameLabels... names) {
        this.names = List.of(names);
    }

    /**
     * Of a judgment, given with all of its text.
     *
     * @param parties names that are known beside the text
     */
    static Anonymiser of(String text, PartyRegister parties) {
        return new Anonymiser(
                NameLabels.of(PersonsNamed.read(text).with(parties.persons()), text),
                NameLabels.ofCompanies(text, parties.companies()));
    }

    /** Of an official publication that names persons as it will: only numbers are taken out. */
    public static Anonymiser ofNumbers() {
        return new Anonymiser();
    }

    /** A text of that judgment without them; nothing else of it is changed. */
    public String anonymise(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Find find : find(text)) {
            out.append(text, from, find.start()).append(find.replacement());
            from = find.end();
            boolean numbered = NUMBERED.matcher(find.replacement()).find();
            out.append(
                    numbered && NUMBER.matcher(text).region(from, text.length()).lookingAt() ? " " : "");
            taken.merge(find.datum(), 1, Integer::sum);
        }
        return out.append(text.substring(from)).toString();
    }

    /** What has to go, in the order of the text. */
    List<Find> find(String text) {
        List<Find> finds = new ArrayList<>(PersonalNumbers.find(text));
        finds.addAll(HomeAddress.find(text));
        List<Find> stay = stay(text);
        names.stream()
                .flatMap(known -> known.find(text).stream())
                .filter(find ->
                        stay.stream().noneMatch(span -> span.start() <= find.start() && find.end() <= span.end()))
                .forEach(finds::add);
        return Find.apart(finds);
    }

    private static List<Find> stay(String text) {
        List<Find> stay = new ArrayList<>();
        Matcher signed = STAYS.matcher(text);
        while (signed.find()) {
            stay.add(new Find(PersonalDatum.NAME, signed.start(), signed.end(), signed.group(), signed.group()));
        }
        return stay;
    }

    /** How many places were emptied so far, by what stood there. */
    public Map<PersonalDatum, Integer> taken() {
        return Map.copyOf(taken);
    }
}
