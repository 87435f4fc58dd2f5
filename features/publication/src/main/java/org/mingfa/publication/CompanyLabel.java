package org.mingfa.publication;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.lexicon.Organisation;
import org.mingfa.text.table.TextResource;

/** What stands for the name of a company: its trade and its form. */
final class CompanyLabel {

    /** Words for a trade, the longest first. */
    static final List<String> BUSINESSES = new TextResource(CompanyLabel.class, "company-businesses.txt")
            .words().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();

    /** 装饰工程 behind 江山: what stands there is the brand of a company and nobody's name. */
    static final Pattern BEGINS_BEHIND_BRAND = Pattern.compile("(?:" + String.join("|", BUSINESSES)
            + "){0,3}(?:有限|股份|公司|集团|银行|支行|分行|商行|工厂|加工部|经营部|服务部|销售部|酒店|商店|药店|诊所|合作社)");

    private static final Pattern STEM = Pattern.compile("^(.{2,40}?)(?:有限责任公司|股份有限公司|有限公司|公司|银行|集团|厂|店|$)");
    private static final Pattern BRANCH = Pattern.compile(".{2,40}" + Organisation.BRANCH);
    private static final Pattern BRANCHED = Pattern.compile("(.*)(分公司|支公司)");

    /** FellowesInc, Acme Co., Ltd. */
    private static final Pattern ABROAD =
            Pattern.compile("^[A-Za-z][A-Za-z0-9 .,&-]+(?:Inc|Ltd|Limited|GmbH|LLC|Corp|Corporation|Company|Co)\\.?$");

    private CompanyLabel() {}

    /** Whether a party by that name is one whose name is hidden. */
    static boolean isCompany(String name) {
        return name.length() > 3 && CompanyNames.FORM_AT_END.matcher(name).find()
                || BRANCH.matcher(name).matches()
                || ABROAD.matcher(name).find();
    }

    /** 某科技公司, 某银行支行, 某商店. */
    static String of(String name) {
        if (name.contains("银行") || name.contains("信用社") || name.contains("联社")) {
            String bank = name.contains("银行") ? "某银行" : "某信用社";
            return name.endsWith("支行") || name.endsWith("分行") ? bank + name.substring(name.length() - 2) : bank;
        }
        if (!name.contains("公司")) {
            Matcher form = CompanyNames.FORM_AT_END.matcher(name);
            return "某" + (form.find() ? form.group() : "单位");
        }
        Matcher branched = BRANCHED.matcher(name);
        if (branched.matches() && !branched.group(1).contains("公司")) {
            return "某" + branched.group(2);
        }
        String stem = stem(name);
        String business = BUSINESSES.stream().filter(stem::endsWith).findFirst().orElse("");
        String branch = branched.matches() ? branched.group(2) : "";
        return "某" + business + "公司" + branch;
    }

    /** Whether two characters and more are left of it without its trade. */
    static boolean isBranded(String stem) {
        return BUSINESSES.stream()
                        .filter(stem::endsWith)
                        .findFirst()
                        .map(business -> stem.length() - business.length())
                        .orElse(stem.length())
                > 1;
    }

    /** The name without its form. */
    static String stem(String name) {
        Matcher stem = STEM.matcher(name);
        return stem.find() ? stem.group(1) : name;
    }
}
