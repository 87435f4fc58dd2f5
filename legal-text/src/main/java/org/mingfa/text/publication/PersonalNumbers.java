package org.mingfa.text.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers that article 10 has deleted: of identity cards, telephones, accounts, plates, passports, property.
 *
 * <p>A number with its label goes together with the label; one that stands in a sentence alone leaves ××× behind, since
 * 驾驶号小型轿车 would not be understood. Case numbers, articles, amounts and dates are none of these.
 */
public final class PersonalNumbers {

    private static final String LEFT = "(?<![0-9A-Za-z])";
    private static final String RIGHT = "(?![0-9A-Za-z])";
    private static final String SIGN = "[为是：:\\s]{0,3}(?:号|号码)?[为是：:\\s]{0,3}";
    private static final String LEFT_BEHIND = "×××";
    private static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
    private static final String ID_LABEL = "(?:居民|公民)?(?:身份证|身份)(?:号码|证号码|证号|号)?|证件号码?|身份证件号码?";

    /** 浙（2019）宁波市海曙 and 甬, which stand before the words that tell the certificate. */
    private static final String PROPERTY_FRONT =
            "[\\u4e00-\\u9fa5]{1,2}[（(〔\\[]\\d{4}[）)〕\\]][\\u4e00-\\u9fa5]{0,12}|[\\u4e00-\\u9fa5]?";

    private static final String PROPERTY_NUMBER = "不动产权第?\\d{4,}号"
            + "|(?:国用|集用|房权证|房地证|房字|土字)[\\u4e00-\\u9fa5]{0,8}[（(〔\\[]?\\d{0,4}[）)〕\\]]?[\\u4e00-\\u9fa5]{0,4}第?[0-9A-Z-]{3,}号";

    private static final Pattern BANK = Pattern.compile("[账帐][户号]|开户|卡|转账|汇入|汇至|存入");
    private static final int NEAR = 16;

    /** Labels are no longer than this. */
    private static final int FARTHEST = 32;

    private static final List<Kind> KINDS = List.of(
            Kind.of(
                    PersonalDatum.ID_CARD,
                    ID_LABEL,
                    "[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]",
                    CheckDigit::idCard),
            Kind.labelled(
                    PersonalDatum.ID_CARD,
                    ID_LABEL,
                    "[1-9]\\d{5}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}"),
            Kind.of(
                    PersonalDatum.PHONE,
                    "(?:联系|移动|手机|办公)?(?:电话|手机)(?:号码?)?|联系方式|传真",
                    "(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}|\\(?0\\d{2,3}\\)?[-—－]\\d{7,8}",
                    number -> true),
            Kind.of(
                    PersonalDatum.ACCOUNT,
                    "(?:(?:银行)?(?:账|帐)户?号码?|(?:银行)?卡号|银行卡|尾号为?|账户|帐户|信用卡|储蓄卡)",
                    "\\d{13,19}|\\d{4}(?: \\d{4}){2,3} \\d{1,4}",
                    PersonalNumbers::isCard),
            Kind.labelled(PersonalDatum.ACCOUNT, "(?:银行)?(?:账|帐)(?:户|号)(?:号码?)?|(?:银行)?卡号|银行卡", "\\d[\\d -]{6,28}\\d"),
            Kind.labelled(
                    PersonalDatum.REGISTRATION,
                    "(?:统一)?社会信用代码|组织机构代码|营业执照(?:注册)?号码?|工商注册号|纳税人识别号",
                    "[0-9A-Z][0-9A-Z-]{7,17}"),
            Kind.of(
                    PersonalDatum.PLATE,
                    "车牌号码?|车号|牌号|号牌号?",
                    "[" + PROVINCES
                            + "][A-HJ-NP-Z][·•\\- ]?(?:[DF][0-9A-HJ-NP-Z]\\d{4}|\\d{5}[DF]|[0-9A-HJ-NP-Z]{4}[学挂警港澳使领]|[0-9A-HJ-NP-Z]{5})",
                    PersonalNumbers::hasDigit),
            Kind.labelled(
                    PersonalDatum.PASSPORT,
                    "护照(?:号码?)?|(?:来往)?(?:港澳|大陆|台湾)?(?:居民)?(?:来往)?(?:内地|大陆)?通行证(?:号码?)?|台胞证(?:号码?)?|回乡证(?:号码?)?",
                    "[A-Z]{1,2}\\d{7,10}|\\d{8}"),
            Kind.of(
                    PersonalDatum.MESSENGER,
                    "电子邮箱|电子邮件|邮箱(?:地址)?",
                    "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,6}",
                    number -> true),
            Kind.labelled(PersonalDatum.MESSENGER, "微信(?:号|账号|帐号)|QQ(?:号码?|账号|帐号)?", "[A-Za-z0-9][A-Za-z0-9_-]{4,19}"),
            new Kind(
                    PersonalDatum.PROPERTY,
                    Pattern.compile("(?:" + PROPERTY_FRONT + ")$"),
                    Pattern.compile(PROPERTY_NUMBER),
                    Kind.Standing.BEHIND_LABEL,
                    number -> true));

    private static final Pattern DOUBTFUL =
            Pattern.compile("(?:" + ID_LABEL + ")" + SIGN + "([1-9]\\d{16}[\\dXx])" + RIGHT);

    private PersonalNumbers() {}

    /**
     * One kind of number. Values are looked for and then what stands before them, for there are few digits in a text.
     *
     * @param before the label that goes with the value
     * @param standing whether it is one without a label too
     */
    private record Kind(
            PersonalDatum datum, Pattern before, Pattern value, Standing standing, Predicate<String> check) {

        private enum Standing {
            ALONE,
            BEHIND_LABEL
        }

        static Kind of(PersonalDatum datum, String label, String value, Predicate<String> check) {
            return new Kind(datum, before(label), value(value), Standing.ALONE, check);
        }

        /** Of a number that is one only behind its label. */
        static Kind labelled(PersonalDatum datum, String label, String value) {
            return new Kind(datum, before(label), value(value), Standing.BEHIND_LABEL, number -> true);
        }

        private static Pattern before(String label) {
            return Pattern.compile("[，,；;、]?[ \\u3000]?(?:" + label + ")" + SIGN + "$");
        }

        private static Pattern value(String value) {
            return Pattern.compile(LEFT + "(?:" + value + ")" + RIGHT);
        }

        void find(String text, List<Find> finds) {
            Matcher found = value.matcher(text);
            while (found.find()) {
                if (check.test(found.group())) {
                    add(text, found, finds);
                }
            }
        }

        private void add(String text, Matcher found, List<Find> finds) {
            Matcher label = before.matcher(text).region(Math.max(0, found.start() - FARTHEST), found.start());
            if (label.find()) {
                String left = datum == PersonalDatum.PROPERTY ? "不动产" : "";
                finds.add(new Find(datum, label.start(), found.end(), found.group(), left));
            } else if (standing == Standing.ALONE && (datum != PersonalDatum.ACCOUNT || isOfABank(text, found))) {
                finds.add(new Find(datum, found.start(), found.end(), found.group(), LEFT_BEHIND));
            }
        }
    }

    /** Thirteen digits and more are an account only near the words of one; the check digit alone fits one in ten. */
    private static boolean isOfABank(String text, Matcher found) {
        int end = Math.min(text.length(), found.end() + NEAR);
        return BANK.matcher(text).region(Math.max(0, found.start() - NEAR), end).find();
    }

    /** All of them, apart from each other. */
    public static List<Find> find(String text) {
        List<Find> finds = new ArrayList<>();
        KINDS.forEach(kind -> kind.find(text, finds));
        return Find.apart(finds);
    }

    /** An identity number by its label whose check digit is wrong: a slip or another number, for a person to decide. */
    public static boolean isDoubtful(String text) {
        Matcher number = DOUBTFUL.matcher(text);
        while (number.find()) {
            if (!CheckDigit.idCard(number.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCard(String number) {
        return CheckDigit.card(number.replace(" ", ""));
    }

    private static boolean hasDigit(String plate) {
        return plate.chars().anyMatch(Character::isDigit);
    }

    /** The check digit of a 公民身份号码 of 18 characters (GB 11643), and the one of a bank card (Luhn). */
    private static final class CheckDigit {

        private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        private static final String DIGITS = "10X98765432";

        private CheckDigit() {}

        static boolean idCard(String number) {
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += (number.charAt(i) - '0') * WEIGHTS[i];
            }
            return DIGITS.charAt(sum % DIGITS.length()) == Character.toUpperCase(number.charAt(WEIGHTS.length));
        }

        static boolean card(String number) {
            int sum = 0;
            for (int i = 0; i < number.length(); i++) {
                int digit = number.charAt(number.length() - 1 - i) - '0';
                int counted = i % 2 == 0 ? digit : 2 * digit;
                sum += counted > 9 ? counted - 9 : counted;
            }
            return sum % 10 == 0;
        }
    }
}
