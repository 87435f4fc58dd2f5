package org.mingfa.text.publication;

/** The check digit of a 公民身份号码 of 18 characters (GB 11643), and the one of a bank card (Luhn). */
final class CheckDigit {

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
