package org.mingfa.indexer.corpus;

import java.util.List;
import java.util.regex.Pattern;
import org.mingfa.text.document.Level;
import org.mingfa.text.table.IssuingBody;

/** What the title of a norm tells of its level and of the body that made it, where no record says so. */
public final class TitleReading {

    private static final Pattern COURT = Pattern.compile("^[、\\s]*(?:最高人民法院|最高人民检察院).*");
    private static final Pattern INTERPRETATION = Pattern.compile(".*(?:解释|规定|规则|批复|决定|解答|答复)(?:[（(].{1,12}[）)])?$");
    private static final Pattern NPC_DECISION = Pattern.compile("^全国人(?:民代表大会|大)(?:常务委员会|常委会)?.*(?:决定|决议)$");
    private static final Pattern NPC_INTERPRETATION = Pattern.compile("^全国人(?:民代表大会|大)(?:常务委员会|常委会).*解释$");
    private static final Pattern LAW =
            Pattern.compile("^中华人民共和国.*(?:法|法典|通则)(?:[（(].{1,12}[）)])?$|.*修正案(?:[（(].{1,12}[）)])?$");
    private static final Pattern LOCAL =
            Pattern.compile("^(?!全国|国家|最高|中华人民共和国).{1,12}(?:省|市(?!场)|自治区|自治州|自治县|经济特区)(?!.*人民法院).*(?:条例|规定|办法|细则)$");
    private static final Pattern REGULATION = Pattern.compile("^(?:中华人民共和国|国务院).*(?:条例|办法|细则|规定)(?:[（(].{1,12}[）)])?$");
    private static final List<String> AUTHORITIES = IssuingBody.names(body -> true);

    private TitleReading() {}

    public static Level level(String title) {
        if (COURT.matcher(title).matches()) {
            return INTERPRETATION.matcher(title).matches()
                    ? Level.JUDICIAL_INTERPRETATION
                    : Level.JUDICIAL_WORK_DOCUMENT;
        }
        if (title.startsWith("中华人民共和国宪法")) {
            return Level.CONSTITUTION;
        }
        if (NPC_INTERPRETATION.matcher(title).matches()) {
            return Level.LEGISLATIVE_INTERPRETATION;
        }
        if (NPC_DECISION.matcher(title).matches()) {
            return Level.DECISION;
        }
        if (LAW.matcher(title).matches()) {
            return Level.LAW;
        }
        if (LOCAL.matcher(title).matches()) {
            return Level.LOCAL_REGULATION;
        }
        return REGULATION.matcher(title).matches() ? Level.ADMINISTRATIVE_REGULATION : Level.OTHER;
    }

    /** The bodies named in the title or else in the notes; both courts where both are named; "" when none is. */
    public static String authority(String title, List<String> notes) {
        String front = named(title.contains("关于") ? title.substring(0, title.indexOf("关于")) : "");
        return front.isEmpty() ? named(String.join("\n", notes)) : front;
    }

    private static String named(String text) {
        boolean court = text.contains("最高人民法院");
        boolean procuratorate = text.contains("最高人民检察院");
        if (court && procuratorate) {
            return "最高人民法院、最高人民检察院";
        }
        return AUTHORITIES.stream().filter(text::contains).findFirst().orElse("");
    }
}
