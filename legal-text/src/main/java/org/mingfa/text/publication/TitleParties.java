package org.mingfa.text.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.parse.judgment.CauseReader;

/**
 * The persons whom the title of a judgment names before its cause: 汪某与常某借款合同纠纷一审民事判决书. A title may say in full
 * what the text behind it hides.
 */
final class TitleParties {

    private static final Pattern BETWEEN =
            Pattern.compile("[与诉、，,和及\\s]|(?:原审|一审|二审|再审)?(?:原告|被告|第三人|被?上诉人|被?申请人)|被|等(?=$|[与诉、])");
    private static final Pattern ORGANISATION = Pattern.compile(
            ".*(?:公司|银行|厂|店|中心|局|院|校|大学|[中小]学|园|会|政府|小组|合作社|联社|集团|社|所|部|队|处|站|馆|行|矿|场|企业|户|机关|厅|室|清算组|管理人)$");
    private static final Pattern ENDS = Pattern.compile("纠纷|争议|之诉");
    private static final int LONGEST = 12;

    private TitleParties() {}

    static List<String> persons(String title) {
        int cause = cause(title);
        if (cause <= 0) {
            return List.of();
        }
        List<String> persons = new ArrayList<>();
        for (String name : BETWEEN.split(title.substring(0, cause))) {
            String bare = name.replaceAll("^\\d+|[等因为]+$", "").strip();
            boolean person = bare.length() > 1 && bare.length() <= LONGEST && bare.indexOf('某') < 0;
            if (person && !ORGANISATION.matcher(bare).matches()) {
                persons.add(bare);
            }
        }
        return persons;
    }

    /** Where the cause begins; -1 where the title names none, or nobody before it. */
    private static int cause(String title) {
        Matcher ends = ENDS.matcher(title);
        return ends.find()
                ? CauseReader.find(title.substring(0, ends.end()) + "一案")
                        .map(title::indexOf)
                        .orElse(-1)
                : -1;
    }
}
