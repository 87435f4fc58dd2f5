package org.mingfa.indexer.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judgments beside what is shown of them: names of persons that are still there, and, at each 甲公司（以下简称乙公司）, whether both names
 * have one label and no other company has it.
 */
final class MaskedJudgments {

    /** A person by what only a person has behind the name. */
    private static final Pattern PERSON = Pattern.compile(
            "(?:原告|被告|第三人|上诉人|申请人|执行人|被告人)(?:[（(][^）)\\n]{1,30}[）)])?[：:]?\\s*([\\u4e00-\\u9fa5]{2,4})[，,（(]\\s*[男女][，,。]");

    private static final Pattern DEFINITION =
            Pattern.compile("(.{0,30})[（(](?:以下|下)?简称(?:为)?[：:]?[“\"]?([^”\"）)\\n]{2,16})[”\"]?[）)]");
    /** What a text calls somebody by a role is no name. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:第?[一二三四五六]?(?:原告|被告|第三人)|[甲乙丙丁]方|.{0,6}人|.{0,4}(?:合同|协议|法|解释|规定|条例|办法|判决|裁定|项目|工程|地块|房屋|借条|一案|案).{0,8})");

    private static final int LAST = 4;

    private MaskedJudgments() {}

    /** One judgment: the names that leaked, how many short names there are, and which are split or merged. */
    record Compared(String name, Set<String> leaked, int defined, Set<String> split, Set<String> merged) {}

    static Compared compared(String name, String named, String shown) {
        Set<String> leaked = new TreeSet<>();
        Matcher person = PERSON.matcher(named);
        while (person.find()) {
            if (shown.contains(person.group(1))) {
                leaked.add(name);
            }
        }
        List<String[]> before = definitions(named);
        List<String[]> after = definitions(shown);
        Set<String> split = new TreeSet<>();
        Set<String> merged = new TreeSet<>();
        Map<String, String> owner = new HashMap<>();
        int defined = 0;
        for (int i = 0; before.size() == after.size() && i < before.size(); i++) {
            String shortName = before.get(i)[1];
            String full = last(before.get(i)[0]);
            boolean masked = !full.equals(last(after.get(i)[0])) || !shortName.equals(after.get(i)[1]);
            if (!masked || ROLE.matcher(shortName).matches()) {
                continue;
            }
            defined++;
            if (!after.get(i)[0].endsWith(after.get(i)[1])) {
                split.add(name);
            }
            String other = owner.putIfAbsent(after.get(i)[1], shortName);
            if (other != null && !other.equals(shortName)) {
                merged.add(name);
            }
        }
        return new Compared(name, leaked, defined, split, merged);
    }

    private static String last(String words) {
        return words.substring(Math.max(0, words.length() - LAST));
    }

    private static List<String[]> definitions(String text) {
        List<String[]> all = new ArrayList<>();
        Matcher found = DEFINITION.matcher(text);
        while (found.find()) {
            all.add(new String[] {found.group(1), found.group(2)});
        }
        return all;
    }

    /** What was counted of one file. */
    static final class Table {
        private final String file;
        private final List<Compared> judgments = new ArrayList<>();
        private final Map<String, Integer> waiting = new TreeMap<>();

        Table(String file) {
            this.file = file;
        }

        synchronized void add(Compared one) {
            judgments.add(one);
        }

        synchronized void keptBack(String why) {
            waiting.merge(why, 1, Integer::sum);
        }

        List<String> leaked() {
            return judgments.stream().flatMap(one -> one.leaked().stream()).toList();
        }

        List<String> merged() {
            return judgments.stream().flatMap(one -> one.merged().stream()).toList();
        }

        List<String> split() {
            return judgments.stream().flatMap(one -> one.split().stream()).toList();
        }

        private long withShortNames() {
            return judgments.stream().filter(one -> one.defined() > 0).count();
        }

        /** Adds a line to a table; places of judgments, never a name. */
        void write(Path out) throws IOException {
            Files.createDirectories(out.toAbsolutePath().getParent());
            Files.writeString(
                    out,
                    "| " + file + " | shown " + judgments.size() + " | kept back " + waiting + " | short names in "
                            + withShortNames() + " | split " + split() + " | merged " + merged() + " | leaked "
                            + leaked()
                            + " |\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
