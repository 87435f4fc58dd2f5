package org.mingfa.indexer.masking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.Judgment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An invented judgment in which ⟦kind:id|words⟧ marks whatever tells who somebody is: p a person, c a company that is a party, n a
 * number, a an address, s a school, h an illness, o an organisation that stays named. The same id is the same person or company.
 *
 * @param marked title and text with their marks
 * @param ordinary names that the text uses as words too, which tell nobody where they stand
 * @param file the same without marks, as a corpus would give it
 */
public record MarkedJudgment(String id, String marked, Set<String> ordinary, CorpusFile file) {

    private static final JsonMapper JSON = new JsonMapper();
    static final Pattern MARK = Pattern.compile("⟦([a-z]):([^|⟧]+)\\|([^⟧]*)⟧");
    private static final Pattern ORDER = Pattern.compile("(?:判决|裁定|决定)如下[：:]?\\s*");
    private static final Pattern SIGNED = Pattern.compile("\\n\\s*(?:审\\s*判\\s*[长员]|代理审判员|执\\s*行\\s*员)");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[。；;\\n])");
    private static final Pattern LABEL = Pattern.compile("[\\u4e00-\\u9fa5]{1,2}某\\d*");
    private static final String PERSON = "\\s*([\\u4e00-\\u9fa5]{1,2}某\\d{0,2}|[A-ZА-Я]\\d{0,2}) ?";
    private static final String COMPANY = "\\s*([^，,。；;：:、\\n]{1,16}?) ?";
    /** With a number its label goes. */
    private static final int LONGEST_LABEL = 16;

    /** What is wrong in what is shown of it: names of people never stand in it, for they are invented. */
    public record Flaws(List<String> leaked, List<String> altered, List<String> labels) {

        /** Whether nothing is. */
        public boolean none() {
            return leaked.isEmpty() && altered.isEmpty() && labels.isEmpty();
        }
    }

    /** Reads one line of JSON: id, title, text and what else a record of a judgment has. */
    public static MarkedJudgment of(String line) {
        ObjectNode node = (ObjectNode) JSON.readTree(line);
        String id = node.get("id").asString();
        String marked = node.get("title").asString() + "\n" + node.get("text").asString();
        Set<String> ordinary = new TreeSet<>();
        JsonNode words = node.remove("ordinary");
        if (words != null) {
            words.forEach(word -> ordinary.add(word.asString()));
        }
        node.put("title", bare(node.get("title").asString()));
        node.put("text", bare(node.get("text").asString()));
        byte[] bytes = node.toString().getBytes(StandardCharsets.UTF_8);
        return new MarkedJudgment(id, marked, ordinary, new CorpusFile(id + ".jsonl#1", bytes, "0".repeat(64)));
    }

    private static String bare(String marked) {
        return MARK.matcher(marked).replaceAll("$3");
    }

    /** What is wrong in what is shown of it. */
    public Flaws flaws(Judgment shown) {
        String text = text(shown);
        List<String> altered = new ArrayList<>();
        Map<String, Set<String>> labels = new TreeMap<>();
        compareOrder(text, altered, labels);
        return new Flaws(leaked(text), altered, confused(labels));
    }

    static String text(Judgment shown) {
        return shown.header().title() + "\n"
                + shown.sections().stream().map(CaseSection::text).collect(Collectors.joining("\n"));
    }

    private List<String> leaked(String text) {
        String shown = LABEL.matcher(text).replaceAll("某");
        Set<String> leaked = new TreeSet<>();
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            String words = mark.group(3);
            boolean leaks = !mark.group(1).equals("o")
                    && words.length() > 1
                    && words.indexOf('某') < 0
                    && !ordinary.contains(words)
                    && shown.contains(words);
            if (leaks) {
                leaked.add(mark.group(1) + ":" + words);
            }
        }
        return List.copyOf(leaked);
    }

    /** Every sentence of the operative part has to be there, with something in the place of each mark. */
    private void compareOrder(String shown, List<String> altered, Map<String, Set<String>> labels) {
        for (String sentence : order()) {
            List<String> ids = new ArrayList<>();
            Matcher found = pattern(sentence, ids).matcher(shown);
            if (!found.find()) {
                altered.add(sentence);
                continue;
            }
            for (int i = 0; i < ids.size(); i++) {
                labels.computeIfAbsent(ids.get(i), key -> new TreeSet<>()).add(found.group(i + 1));
            }
        }
    }

    /** The sentences of the operative part, with their marks. */
    List<String> order() {
        Matcher begins = ORDER.matcher(marked);
        int start = -1;
        while (begins.find()) {
            start = begins.end(); // the last one: what the first instance ordered is told before
        }
        if (start < 0) {
            return List.of();
        }
        Matcher signed = SIGNED.matcher(marked).region(start, marked.length());
        String order = marked.substring(start, signed.find() ? signed.start() : marked.length());
        return Arrays.stream(SENTENCES.split(order))
                .map(String::strip)
                .filter(sentence -> MARK.matcher(sentence).replaceAll("").length() > 1) // a name alone stands anywhere
                .toList();
    }

    private static Pattern pattern(String sentence, List<String> ids) {
        StringBuilder pattern = new StringBuilder();
        Matcher mark = MARK.matcher(sentence);
        int from = 0;
        while (mark.find()) {
            String before = sentence.substring(from, mark.start());
            String kind = mark.group(1);
            if ("pc".contains(kind)) {
                pattern.append(literal(before)).append(kind.equals("p") ? PERSON : COMPANY);
                ids.add(kind + ":" + mark.group(2));
            } else if (kind.equals("o")) {
                pattern.append(literal(before + mark.group(3)));
            } else {
                int kept = Math.max(0, before.length() - LONGEST_LABEL);
                pattern.append(literal(before.substring(0, kept)))
                        .append(".{0,")
                        .append(before.length() - kept + 12)
                        .append("}?");
            }
            from = mark.end();
        }
        return Pattern.compile(pattern.append(literal(sentence.substring(from))).toString());
    }

    private static String literal(String words) {
        return words.isEmpty()
                ? ""
                : Arrays.stream(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s*"));
    }

    /** Who has two labels, and which label two have. */
    private static List<String> confused(Map<String, Set<String>> labels) {
        List<String> confused = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        labels.forEach((id, own) -> {
            if (own.size() > 1) {
                confused.add(id + " " + own);
            }
            own.forEach(label -> {
                String other = owners.putIfAbsent(label, id);
                if (other != null && !other.equals(id)) {
                    confused.add(String.format(Locale.ROOT, "%s = %s: %s", id, other, label));
                }
            });
        });
        return confused;
    }
}
