package org.greenlight.carbon.account;

import java.nio.charset.StandardCharsets;

/** Activity files for tests, and what the kernel makes of them with the factors in the jar. */
final class Accounts {

    static final Factors FACTORS = CsvFactors.all();

    private Accounts() {}

    static Activity activity(String sector, int year, String method, String lines) {
        String named = method == null ? "" : ",\"method\":\"" + method + "\"";
        return ActivityFile.read(("{\"format\":\"greenlight.activity/1\",\"organisation\":\"示例\",\"sector\":\"" + sector + "\",\"year\":"
                + year + named + ",\"lines\":[" + lines + "]}")
                .getBytes(StandardCharsets.UTF_8));
    }

    static Statement account(Activity activity) {
        return new Accounting(FACTORS).account(activity);
    }

    /** @param parameters {@code name value unit} for each, separated by a semicolon */
    static String line(String id, String kind, String item, String quantity, String unit, String parameters) {
        StringBuilder json = new StringBuilder("{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"item\":\"" + item + "\",\"quantity\":\"" + quantity
                + "\",\"unit\":\"" + unit + "\",\"parameters\":{");
        String between = "";
        for (String parameter : parameters == null ? new String[0] : parameters.split(";")) {
            String[] parts = parameter.strip().split(" ");
            json.append(between).append("\"%s\":{\"value\":\"%s\",\"unit\":\"%s\",\"provenance\":\"MEASURED\"}".formatted((Object[]) parts));
            between = ",";
        }
        return json.append("}}").toString();
    }
}
