package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.citation.WorkKey;

/**
 * The clause by which a law repeals others: 《A法》、《B法》同时废止.
 *
 * @param titles as written, without 《》
 */
public record RepealClause(List<String> titles) {

    private static final Pattern REPEALED = Pattern.compile("(?:同时|即行|即|予以|一并|相应)?(?:废止|失效|停止执行)");
    private static final Pattern TITLE = Pattern.compile("《((?:[^《》]|《[^《》]{0,120}》){1,160})》");
    /** What shows that a clause speaks of something else than a whole law: 《A法》第五条废止, 与本法不一致的，废止. */
    private static final Pattern PART = Pattern.compile("[^》]*(?:第[^条]{1,8}条|中|规定|不一致|抵触|部分).*");

    private static final int LONGEST_CLAUSE = 4_000;

    public RepealClause {
        titles = List.copyOf(titles);
    }

    /** The clause of the text; without titles when it repeals nothing. */
    public static RepealClause find(String text) {
        List<String> titles = new ArrayList<>();
        for (String line : text.split("[\n。]")) {
            Matcher repealed = REPEALED.matcher(line);
            if (line.length() <= LONGEST_CLAUSE && line.contains("《") && repealed.find() && !line.contains("修改为")) {
                addTitles(line.substring(0, repealed.start()), titles);
            }
        }
        return new RepealClause(titles);
    }

    private static void addTitles(String clause, List<String> titles) {
        Matcher title = TITLE.matcher(clause);
        List<String> found = new ArrayList<>();
        int end = 0;
        while (title.find()) {
            found.add(title.group(1));
            end = title.end();
        }
        if (!PART.matcher(clause.substring(end)).matches()) {
            titles.addAll(found);
        }
    }

    /** The repeals that the clause makes from the day its own law comes into force. */
    public List<Repeal> since(LocalDate date, String source) {
        return titles.stream()
                .map(title -> new Repeal(WorkKey.of(title), date, source))
                .toList();
    }
}
