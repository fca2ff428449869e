-- Code tables from a workbook the operator imported; our own small ones are in the product. No data of anybody's.
create table cases_code (
    list  text not null,
    code  text not null,
    words text not null,
    primary key (list, code)
);

-- Each import that changed anything: a running server looks here whether there is a newer one than it knows.
create table cases_code_import (
    number bigint generated always as identity primary key,
    at     timestamptz not null,
    lists  int not null,
    codes  int not null
);
