package org.mingfa.publication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.publication.names.NameTagger;
import org.mingfa.text.lexicon.Organisation;

/**
 * By what a text calls a company that is a party without defining it: 华茂公司, or 鑫海五金 of 鑫海五金制品有限公司. {@link CompanyParts} finds
 * the brand with later words of the name.
 */
final class CompanyShortForms {

    /** How a short form ends, with what stands there in the name: 中安财险 of 中安财产保险股份有限公司. */
    private static final Map<String, String> SHORT_ENDS = Stream.of(
                    "公司 集团 银行 支行 分行 厂 商店 酒店 物业 财险=财产保险 寿险=人寿保险 人寿=人寿保险 人力=人力资源".split(" "))
            .map(end -> end.split("="))
            .collect(Collectors.toMap(end -> end[0], end -> end[end.length - 1]));

    static final Pattern REGION = Pattern.compile(".{1,6}[省市县区州盟旗]|中国|" + CompanyNames.PROVINCES);

    private static final Pattern WHOLE_FORM = Pattern.compile("(?:[（(][^（()）]*[）)])?" + Organisation.COMPANY + ".*$");
    private static final Pattern PLACE = Pattern.compile("^(?:[^省市县区]{1,8}[省市县区])+(?=.{4})");
    private static final Pattern FREE_IN_SENTENCE =
            Pattern.compile(CompanyNames.FREE.pattern() + "|(?<=[与和及由向对在为将被从给诉因让使即是系了称则至])");

    private final String text;
    private final Set<String> defined;

    /** With the short names that the text defines ({@link CompanyNames#defined}). */
    CompanyShortForms(String text, Set<String> defined) {
        this.text = text;
        this.defined = defined;
    }

    /** Every 华茂公司 whose words are a part of the name. */
    Set<String> of(String name) {
        Set<String> forms = new LinkedHashSet<>();
        String local = local(name);
        if (CompanyLabel.isCompany(local) && text.replace(name, "").contains(local)) {
            forms.add(local);
        }
        String stem = name.replaceAll("(?:有限责任公司|股份有限公司|有限公司)", "|");
        SHORT_ENDS.forEach((end, whole) -> {
            Set<String> parts = new LinkedHashSet<>();
            for (int at = name.contains(whole) ? text.indexOf(end) : -1; at >= 0; at = text.indexOf(end, at + 1)) {
                partOf(stem, at).ifPresent(parts::add);
            }
            parts.stream()
                    .filter(part -> !isCommon(part, end) && CompanyNames.stands(FREE_IN_SENTENCE, part + end, text))
                    .forEach(part -> forms.add(part + end));
        });
        return forms;
    }

    /** The longest words before that place which stand in the name. */
    private Optional<String> partOf(String stem, int end) {
        int start = end;
        while (start > 0
                && end - start < 16
                && stem.contains(text.substring(start - 1, end))
                && "（()）".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return end - start < 2 ? Optional.empty() : Optional.of(text.substring(start, end));
    }

    /** 鑫海五金 of 鑫海五金制品有限公司, 速达通 of 速达通物流股份有限公司: what is left without form and trade, where nobody else is called so. */
    void brands(String name, List<String> full, Map<String, String> owners) {
        String local = local(name);
        String whole = WHOLE_FORM.matcher(local).replaceFirst("");
        String bare = CompanyLabel.BUSINESSES.stream()
                .filter(whole::endsWith)
                .findFirst()
                .map(business -> whole.substring(0, whole.length() - business.length()))
                .orElse(whole);
        String owner = owners.getOrDefault(name, name);
        String rest = text.replace(name, "");
        for (String form : new CompanyParts(local, rest).find(whole, bare)) {
            boolean own = full.stream()
                            .allMatch(other -> !other.contains(form)
                                    || owners.getOrDefault(other, other).equals(owner))
                    && defined.stream()
                            .allMatch(called -> !called.contains(form)
                                    || owners.getOrDefault(called, called).equals(owner));
            boolean place = Pattern.compile(Pattern.quote(form) + "[市县区州盟省]")
                    .matcher(rest)
                    .find();
            if (own
                    && !place
                    && CompanyParts.isBrand(form)
                    && !CompanyLabel.BUSINESSES.contains(form)
                    && rest.contains(form)) {
                owners.putIfAbsent(form, owner);
            }
        }
    }

    /** 白云湾置业有限公司 of 三亚白云湾置业有限公司: without the place before it, also where that is a word with no 市, and something is left. */
    private static String local(String name) {
        String local = PLACE.matcher(name).replaceFirst("");
        if (local.length() < name.length()) {
            return local;
        }
        return IntStream.of(3, 2)
                .filter(end -> end + 4 < name.length()
                        && NameTagger.isWord(name.substring(0, end))
                        && !CompanyLabel.BUSINESSES.contains(name.substring(0, end)))
                .mapToObj(name::substring)
                .filter(rest -> CompanyLabel.isBranded(WHOLE_FORM.matcher(rest).replaceFirst("")))
                .findFirst()
                .orElse(local);
    }

    private static boolean isCommon(String part, String end) {
        return CompanyLabel.BUSINESSES.contains(part)
                || end.equals("公司") && CompanyLabel.BUSINESSES.stream().anyMatch(business -> business.endsWith(part))
                || REGION.matcher(part).matches()
                || part.endsWith("公司")
                || "有限责任股份集团".contains(part);
    }
}
