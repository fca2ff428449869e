package org.homeward.clearinghouse.cases;

import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they lie in the database: one flat object of texts. */
@Component
class AnswersJson {
    private static final TypeReference<TreeMap<String, String>> FLAT = new TypeReference<>() {};
    private final JsonMapper json;

    AnswersJson(JsonMapper json) {
        this.json = json;
    }

    String write(Answers answers) {
        return json.writeValueAsString(answers.values());
    }

    Answers read(String text) {
        return new Answers(json.readValue(text, FLAT));
    }
}
