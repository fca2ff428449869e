package org.homeward.clearinghouse.entities;

import org.homeward.engine.model.MentionId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Lets a handler take a mention id from an address or a form. */
@Component
class MentionIds implements Converter<String, MentionId> {

    @Override
    public MentionId convert(String text) {
        return MentionId.parse(text);
    }
}
