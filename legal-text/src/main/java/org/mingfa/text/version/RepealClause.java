package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.document.WorkKey;

/**
 * The clause by which a law repeals others: 《A法》、《B法》同时废止.
 *
 * @param titles as written, without 《》
 */
public record RepealClause(List<String> titles) {

    private static final Pattern TITLE = Pattern.compile("《((?:[^《》]|《[^《》]{0,120}》){1,160})》");
    private static final String NOTE = "(?:[（(][^）)]{0,80}[）)])?";
    /** Directly behind the last title; 已被废止 tells of an older repeal, 《A法》第五条废止 of a part. */
    private static final Pattern REPEALED = Pattern.compile("^" + NOTE
            + "(?:等|自本.{1,6}(?:施行|实施|生效|公布)(?:之日)?起|同时|也|均|即|一并|相应|予以|即行|，|、|于.{6,12}日|自.{6,12}日起)*(?:废止|失效|停止执行).*");
    /** Between two titles of one list: 、 and 和, and the body that issued the next one, with its date. */
    private static final Pattern JOINT =
            Pattern.compile(NOTE + "(?:、|，|,|和|及|以及|与|；)?(?:[^《》。；;]{0,60}(?:发布|公布|批准|颁布|通过|印发|院|部|局|委|会)的?)?");

    private static final int LONGEST_CLAUSE = 4_000;

    public RepealClause {
        titles = List.copyOf(titles);
    }

    /** The clause of the text; without titles when it repeals nothing. */
    public static RepealClause find(String text) {
        List<String> titles = new ArrayList<>();
        for (String line : text.split("[\n。]")) {
            if (line.length() <= LONGEST_CLAUSE && (line.contains("废止") || line.contains("失效"))) {
                addTitles(line, titles);
            }
        }
        return new RepealClause(titles);
    }

    private static void addTitles(String line, List<String> titles) {
        List<String> list = new ArrayList<>();
        Matcher title = TITLE.matcher(line);
        int end = 0;
        while (title.find()) {
            String between = line.substring(end, title.start());
            boolean goesOn = JOINT.matcher(between).matches();
            if (!goesOn) {
                list.clear();
            }
            boolean other = title.group(1).contains("废止") || line.startsWith("被", title.start() - 1);
            if (!other) {
                list.add(title.group(1));
            }
            end = title.end();
            if (!other && REPEALED.matcher(line.substring(end)).matches()) {
                titles.addAll(list);
                list.clear();
            }
        }
    }

    /** The repeals that the clause makes from the day its own law comes into force. */
    public List<Repeal> since(LocalDate date, String source) {
        return titles.stream()
                .map(title -> new Repeal(WorkKey.of(title), date, source))
                .toList();
    }
}
