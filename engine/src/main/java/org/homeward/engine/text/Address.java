package org.homeward.engine.text;

/**
 * A postal address in its parts, each empty when not said. All lower case and latin.
 *
 * @param house {@code 12}, {@code 12a}
 * @param unit {@code 3b} for Apt 3B
 * @param street as abbreviated by USPS Publication 28, {@code n main st}
 * @param streetName without direction and type, {@code main}
 * @param state two letters for a state of the US, otherwise as said
 * @param zip five digits, or as another country writes it, without spaces
 */
public record Address(
        String said,
        String house,
        String unit,
        String street,
        String streetName,
        String city,
        String state,
        String zip,
        String country) {}
