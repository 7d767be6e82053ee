// SPDX-License-Identifier: MIT
#include "base/message.h"

#include <cerrno>
#include <cstring>

namespace board {

Message errno_message(int number) {
    const std::string en = std::strerror(number);
    switch (number) {
    case ENOENT:
        return {"没有这个文件或文件夹", en};
    case EACCES:
    case EPERM:
        return {"没有权限", en};
    case ENOSPC:
        return {"磁盘已满", en};
    case EROFS:
        return {"磁盘是只读的", en};
    case EIO:
        return {"磁盘读写出错", en};
    case ENOTDIR:
        return {"路径中有一段不是文件夹", en};
    case EISDIR:
        return {"这是文件夹，不是文件", en};
    case EMFILE:
    case ENFILE:
        return {"打开的文件太多", en};
    case ELOOP:
        return {"符号链接不被接受", en};
    case ENOMEM:
        return {"内存不足", en};
    default:
        return {"系统错误：" + en, en};
    }
}

} // namespace board
