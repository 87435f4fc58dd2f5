package org.mingfa.evaluation.topic;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.ArticleKey;

/**
 * A question that names one article, with that article's text as the answer.
 *
 * @param named the article that the question names
 * @param answer its text as the set has it, which may be that of another version
 */
public record KnownItem(String id, String question, ArticleKey named, String answer) {

    private static final Pattern NAMED = Pattern.compile("^(.+?)(第[零〇一二三四五六七八九十百千0-9]+条(?:之[一二三四五六七八九十]+)?)");
    /** Departments of law, as LawBench puts them in front of the title: 社会法社会保险法. */
    private static final List<String> DEPARTMENTS = List.of("诉讼与非诉讼程序法", "宪法相关法", "民法商法", "行政法规", "行政法", "经济法", "社会法");

    /** The article that a question names; empty when it names none. */
    public static Optional<ArticleKey> findNamed(String question) {
        Matcher matcher = NAMED.matcher(question.strip());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String title = withoutDepartment(matcher.group(1));
        return ArticleNumber.find(matcher.group(2)).map(number -> new ArticleKey(WorkKey.of(title), number));
    }

    private static String withoutDepartment(String title) {
        return DEPARTMENTS.stream()
                .filter(department -> title.startsWith(department) && title.length() > department.length())
                .findFirst()
                .map(department -> title.substring(department.length()))
                .orElse(title);
    }

    /** The question as a topic whose relevant article is the named one. */
    public StatuteTopic asTopic() {
        return new StatuteTopic(id, question, List.of(named));
    }
}
