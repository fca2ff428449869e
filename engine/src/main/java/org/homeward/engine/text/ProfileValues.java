package org.homeward.engine.text;

import java.util.List;
import java.util.Map;

/** The normal values of a mention. */
record ProfileValues(
        List<PersonName> names,
        List<BirthDate> births,
        String sex,
        List<PhoneNumber> phones,
        List<Address> addresses,
        List<Mark> marks,
        List<IpAddress> ips,
        List<NormalValue> plain,
        Map<String, String> others) {}
