package org.mingfa.publication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.publication.names.NameTagger;

/**
 * By what a text calls a company in short without a definition: the beginning of its name and later words of it, 安居服务部 of
 * 伊河市安居房产经纪服务部, 华泽财险 of 华泽财产保险股份有限公司.
 */
final class CompanyParts {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final int LONGEST_REST = 8;
    private static final Pattern GENERAL =
            Pattern.compile("中国|中华|全国|国家|[\\u4e00-\\u9fa5]*(?:[省市县区镇乡]|公司|有限|责任|股份)[\\u4e00-\\u9fa5]*");

    private final String local;
    private final String rest;

    /**
     * One company.
     *
     * @param local its name without the place before it
     * @param rest the text without its full name
     */
    CompanyParts(String local, String rest) {
        this.local = local;
        this.rest = rest;
    }

    /** Whether it alone may stand for a company: three characters and more, or two that are neither a word nor a place. */
    static boolean isBrand(String form) {
        boolean word = NameTagger.isWord(form)
                || Surnames.isCommon(form)
                || CompanyShortForms.REGION.matcher(form).matches();
        return form.length() > SHORTEST || form.length() == SHORTEST && !word;
    }

    /** The short forms that the text has, behind those that are known. */
    Set<String> find(String... known) {
        Set<String> forms = new LinkedHashSet<>(List.of(known));
        for (int length = SHORTEST; length <= LONGEST && length + SHORTEST < local.length(); length++) {
            String front = local.substring(0, length);
            if (GENERAL.matcher(front).matches() || CompanyLabel.BUSINESSES.contains(front)) {
                continue;
            }
            for (int at = rest.indexOf(front); at >= 0; at = rest.indexOf(front, at + 1)) {
                String behind = behind(at + length, length);
                boolean word = NameTagger.isWord(front) || Surnames.isCommon(front);
                boolean told = !word || local.startsWith(front + behind) || local.endsWith(behind);
                if (behind.length() >= SHORTEST && told) {
                    forms.add(front + behind);
                }
            }
        }
        return forms;
    }

    /** What follows there and is of the name in its order, up to where two characters that stand together end. */
    private String behind(int start, int used) {
        int next = used;
        int whole = start;
        for (int at = start; at < rest.length() && at - start < LONGEST_REST; at++) {
            int found = local.indexOf(rest.charAt(at), next);
            if (found < 0) {
                break;
            }
            next = found + 1;
            whole = at > start && local.contains(rest.substring(at - 1, at + 1)) ? at + 1 : whole;
        }
        return rest.substring(start, whole);
    }
}
