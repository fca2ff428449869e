package org.homeward.clearinghouse.cli.simulation;

import java.util.ArrayList;
import java.util.List;

/** Our own word lists, the common ones first. */
final class Lists {
    /** A given name, then what its bearers are called. */
    static final List<List<String>> GIRLS = names("""
            Elizabeth Liz Beth Lizzie|Maria Mary|Anna Annie Ana|Emily Em Emmy|Katherine Kate Katie Kathy|Jessica Jess Jessie|Ashley Ash
            Jennifer Jen Jenny|Sarah Sally|Samantha Sam|Alexandra Alex Sandra Lexi|Margaret Maggie Meg Peggy|Victoria Vicky Tori|Isabella Bella Izzy
            Sophia Sophie|Abigail Abby|Madison Maddie|Olivia Liv|Grace Gracie|Natalie Nat|Hannah|Rebecca Becky|Christina Chris Tina|Patricia Pat Trish
            Amanda Mandy|Stephanie Steph|Nicole Nikki|Gabriela Gaby|Guadalupe Lupe|Daniela Dani|Valentina Val|Camila Cami|Mariana Mari|Rosa Rosie
            Aaliyah Liyah|Destiny|Jasmine Jas|Brianna Bri|Imani|Nia|Tiana|Kiara|Latoya Toya|Fatima|Leila|Amina|Noor|Yasmin|Mei|Lin|Xia|Ji-woo|Priya|Anjali
            Olga Olya|Svetlana Sveta|Irina Ira|Tatiana Tanya|Natasha|Ingrid|Freya|Astrid|Bridget Bridie|Fiona|Siobhan|Chloe|Zoe|Ruby|Hazel|Ivy|June|Pearl
            Dorothy Dot Dolly|Eleanor Ellie Nora|Charlotte Lottie|Josephine Jo Josie|Theresa Tess Terry|Susan Sue Susie|Deborah Debbie Deb|Pamela Pam
            """);

    static final List<List<String>> BOYS = names("""
            William Bill Billy Will|James Jim Jimmy Jamie|John Johnny Jack|Robert Bob Bobby Rob|Michael Mike Mikey|David Dave Davey|Joseph Joe Joey
            Daniel Dan Danny|Christopher Chris Topher|Matthew Matt|Anthony Tony|Joshua Josh|Andrew Andy Drew|Alexander Alex Xander|Nicholas Nick
            Jonathan Jon|Benjamin Ben Benny|Samuel Sam Sammy|Jacob Jake|Zachary Zach|Edward Ed Eddie Ted|Richard Rick Dick Richie|Charles Charlie Chuck
            Thomas Tom Tommy|Steven Steve|Timothy Tim|Gregory Greg|Kenneth Ken Kenny|Ronald Ron Ronnie|Lawrence Larry|Jose Pepe|Juan Juanito
            Carlos Carlitos|Luis Lucho|Francisco Paco Pancho|Miguel|Jesus Chuy|Javier Javi|Eduardo Lalo|Enrique Kike|Manuel Manny Manolo
            DeShawn Shawn|Tyrone Ty|Jamal|Malik|Darnell|Marquis|Omar|Ahmed|Muhammad Mo|Ali|Hassan|Yusuf|Wei|Jun|Hao|Min-jun|Arjun|Rohan
            Ivan Vanya|Dmitri Dima|Sergei|Mikhail Misha|Andrei|Lars|Erik|Sven|Sean|Patrick Pat Paddy|Liam|Connor|Ethan|Logan|Mason|Hunter|Tyler Ty|Cody
            Walter Walt|Harold Hal Harry|Frederick Fred Freddy|Leonard Len Lenny|Raymond Ray|Russell Russ|Vincent Vince Vinny|Theodore Ted Theo
            """);

    /** Surnames put together from two parts: some thousands, the first far more common than the last. */
    static final List<String> SURNAMES = surnames();

    static final List<String> PARTICLES = List.of("de la ", "Van ", "O'", "Mc", "al-", "De ");

    static final List<String> STREETS = words("""
            Main|Oak|Maple|Cedar|Park|Lake|Hill|River|Second|Third|Elm|Pine|Sunset|Spring|Church|Mill|Orchard|Prairie|Harbor Lamp|Copper Kettle
            Foxglove|Lantern|Juniper|Wren|Saddleback|Quarry|Windmill|Sandpiper|Old Ferry|Blue Heron|Clover|Amber|Marigold|Thistle|Cobble|Beacon
            Timber|Canyon|Mesa|Willow Bend|Stone Gate|Garden|Summit|Valley View|Meadow|Chestnut|Birch|Walnut|Aspen|Dogwood
            """);

    static final List<String> STREET_TYPES = List.of("St", "Ave", "Rd", "Dr", "Ln", "Blvd", "Ct", "Way", "Pl", "Ter");

    /** City, state, first three digits of its ZIP codes. */
    static final List<String[]> CITIES =
            words("""
                    Houston,TX,770|Los Angeles,CA,900|Chicago,IL,606|Phoenix,AZ,850|Las Vegas,NV,891|Atlanta,GA,303|Miami,FL,331|Dallas,TX,752
                    New York,NY,100|Philadelphia,PA,191|San Diego,CA,921|Denver,CO,802|Seattle,WA,981|Portland,OR,972|Salt Lake City,UT,841
                    Reno,NV,895|Elko,NV,898|Sacramento,CA,958|Fresno,CA,937|Albuquerque,NM,871|Santa Fe,NM,875|El Paso,TX,799|San Antonio,TX,782
                    Oklahoma City,OK,731|Tulsa,OK,741|Kansas City,MO,641|St. Louis,MO,631|Memphis,TN,381|Nashville,TN,372|Louisville,KY,402
                    Columbus,OH,432|Cleveland,OH,441|Detroit,MI,482|Indianapolis,IN,462|Milwaukee,WI,532|Minneapolis,MN,554|Des Moines,IA,503
                    Omaha,NE,681|Fargo,ND,581|Billings,MT,591|Boise,ID,837|Spokane,WA,992|Anchorage,AK,995|Honolulu,HI,968|New Orleans,LA,701
                    Jackson,MS,392|Birmingham,AL,352|Orlando,FL,328|Tampa,FL,336|Charlotte,NC,282|Raleigh,NC,276|Columbia,SC,292|Richmond,VA,232
                    Norfolk,VA,235|Baltimore,MD,212|Newark,NJ,071|Hartford,CT,061|Boston,MA,021|Providence,RI,029|Burlington,VT,054|Portland,ME,041
                    Buffalo,NY,142|Pittsburgh,PA,152|Charleston,WV,253|Little Rock,AR,722|Cheyenne,WY,820|Rapid City,SD,577|Wichita,KS,672|San Juan,PR,009
                    """).stream().map(city -> city.split(",")).toList();

    static final List<String> HANDLE_WORDS = words("""
            kitty|smoke|angel|shadow|rose|ghost|star|luna|candy|wolf|blaze|honey|raven|ace|pixel|storm|fox|jade|nova|diesel|misty|chrome|peach|viper
            sunny|moon|crow|tiger|bunny|echo|rebel|ocean|ember|sky|frost|sage
            """);

    static final List<String> MOTIFS = words("""
            rose|crown|butterfly|star|cross|skull|heart|anchor|feather|moon|sparrow|snake|lotus|dagger|flame|paw print|infinity|dream catcher
            compass|dollar sign|cherry|spider web|wolf|angel wings
            """);

    /** NCIC part, and the same in words. */
    static final List<String[]> PARTS = List.of(
            new String[] {"L WRS", "left wrist"},
            new String[] {"R WRS", "right wrist"},
            new String[] {"NECK", "neck"},
            new String[] {"L ARM", "left arm"},
            new String[] {"R ARM", "right arm"},
            new String[] {"LF ARM", "left forearm"},
            new String[] {"RF ARM", "right forearm"},
            new String[] {"CHEST", "chest"},
            new String[] {"BACK", "back"},
            new String[] {"L SHLD", "left shoulder"},
            new String[] {"R SHLD", "right shoulder"},
            new String[] {"R ANKL", "right ankle"},
            new String[] {"L ANKL", "left ankle"},
            new String[] {"R HND", "right hand"});

    static final List<String> SERVICES =
            List.of("Example Chat", "Example Photos", "Example Games", "Example Mail", "Example Social");

    private Lists() {}

    private static List<List<String>> names(String text) {
        return words(text).stream().map(name -> List.of(name.split(" "))).toList();
    }

    /** Words parted by bars or line ends. */
    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s*[|\\n]\\s*"));
    }

    private static List<String> surnames() {
        var first = words(
                "Ash|Brook|Hart|Stone|Win|Black|White|Green|Hol|Mar|Ever|Kings|Lang|Thorn|Ruther|Pem|Car|Dal|El|Fair|Glen|Haw|Ken|Lock|Mer|"
                        + "North|Oak|Pres|Ray|Sel|Tor|Wal|Wes|York|Alder|Bram|Cald|Dun|Fen|Gar|Hal|Iver|Jas|Kel|Lin|Mon|New|Or|Pen|Quill|Ros|Sher");
        var second = words(
                "ford|wood|ley|ton|well|field|man|worth|berry|ridge|mont|dale|by|smith|ham|bourne|stead|ner|son|ski|ova|ez|ado|ero|ino|etti|"
                        + "ington|shaw|low|croft|more|wick|land|ell|ard|ault|inger|quist|berg|stein");
        var all = new ArrayList<String>(first.size() * second.size());
        for (int sum = 0; sum < first.size() + second.size(); sum++)
            for (int i = 0; i < first.size(); i++)
                if (sum - i >= 0 && sum - i < second.size()) all.add(first.get(i) + second.get(sum - i));
        return List.copyOf(all);
    }
}
