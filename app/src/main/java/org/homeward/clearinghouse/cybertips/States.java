package org.homeward.clearinghouse.cybertips;

import java.util.Set;

/** The codes the interface knows for the states, the District of Columbia and four territories. */
final class States {
    static final Set<String> CODES =
            Set.of(("AL AK AZ AR CA CO CT DE DC FL GA GU HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV"
                            + " NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY")
                    .split(" "));

    private States() {}
}
